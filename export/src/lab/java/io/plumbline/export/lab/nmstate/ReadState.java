package io.plumbline.export.lab.nmstate;

import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.observe.ObserveResult;
import io.plumbline.export.observe.Observer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The state of a node, read into a design as users read theirs, and what is written of that design.
///
/// @param result the design, and what could not be read
record ReadState(ObserveResult result) {

    private static final String NODE = "worker-1";

    static ReadState of(JsonNode state) {
        var object = JsonMapper.shared().createObjectNode();
        object.put("apiVersion", "nmstate.io/v1beta1").put("kind", "NodeNetworkState");
        object.putObject("metadata").put("name", NODE);
        object.putObject("status").set("currentState", state);
        try {
            Path file = Files.createTempFile("plumbline-state", ".json");
            try {
                Files.writeString(file, object.toString());
                return new ReadState(Observer.read(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The document that we write for the node; empty when nothing of it is ours to write.
    Optional<JsonNode> written() {
        return Exporter.export(result.topology(), ExportOptions.PLAIN).groups().stream()
                .findFirst()
                .map(group -> Trees.of(group.desiredState()));
    }
}
