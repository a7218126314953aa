package io.plumbline.export.lab.nmstate;

import io.plumbline.export.lab.LabStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A NodeNetworkConfigurationPolicy of a public repository.
///
/// @param name of its file
/// @param policy the object
record SamplePolicy(String name, JsonNode policy) {

    static List<SamplePolicy> all() {
        var folder =
                LabStore.sources().resolve("resources/io/plumbline/export/lab/nmstate/policies");
        try (var files = Files.list(folder)) {
            var all = new ArrayList<SamplePolicy>();
            for (var file : files.sorted().toList()) {
                read(file, all);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path file, List<SamplePolicy> into) throws IOException {
        var name = file.getFileName().toString();
        if (name.endsWith(".md")) {
            return;
        }
        var object = Trees.of(Files.readString(file));
        if (object.path("items").isArray()) {
            var number = 1;
            for (var each : object.path("items")) {
                into.add(new SamplePolicy(name + " " + number, each));
                number++;
            }
        } else {
            into.add(new SamplePolicy(name, object));
        }
    }

    JsonNode desiredState() {
        return policy.path("spec").path("desiredState");
    }

    JsonNode capture() {
        return policy.path("spec").path("capture");
    }

    @Override
    public String toString() {
        return name;
    }
}
