package io.plumbline.export.lab.apiserver.mutant;

import io.plumbline.export.manifest.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A good manifest that is spoiled.
///
/// @param id its kind and a number
public record Base(String id, Delivery delivery, JsonNode document) {

    private static final String FILE = "/io/plumbline/export/lab/mutants/bases.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    public String apiVersion() {
        return document.path("apiVersion").asString();
    }

    public String kind() {
        return document.path("kind").asString();
    }

    /// All of them, in the order of the file.
    public static List<Base> all() {
        try (var in = Objects.requireNonNull(Base.class.getResourceAsStream(FILE))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var bases = new ArrayList<Base>();
            Map<String, Integer> numbers = new LinkedHashMap<>();
            var documents = text.split("(?m)^---$", -1);
            for (var i = 1; i < documents.length; i++) {
                var head = documents[i].strip().lines().findFirst().orElseThrow();
                var document = YAML.readTree(documents[i]);
                var kind = document.path("kind").asString();
                bases.add(
                        new Base(
                                kind + "-" + numbers.merge(kind, 1, Integer::sum),
                                Delivery.valueOf(head.substring(2)),
                                document));
            }
            return bases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
