package io.plumbline.export.manifest.nmstate;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlNode;
import io.plumbline.export.manifest.yaml.YamlScalar;
import io.plumbline.export.manifest.yaml.YamlSequence;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What was read, as a document that can be written.
final class JsonYaml {

    /// Values that are quoted wherever we write them.
    private static final Set<String> QUOTED =
            Set.of("ip", "mac-address", "pci-address", "next-hop-address");

    private JsonYaml() {}

    static YamlMapping mapping(JsonNode tree) {
        return YamlMapping.of(map ->
                tree.properties()
                        .forEach(each ->
                                map.put(each.getKey(), node(each.getKey(), each.getValue()))));
    }

    private static YamlNode node(String key, JsonNode tree) {
        if (tree.isObject()) {
            return mapping(tree);
        }
        if (tree.isArray()) {
            return YamlSequence.of(list -> tree.forEach(each -> list.add(node(key, each))));
        }
        if (tree.isNull()) {
            return YamlScalar.nothing();
        }
        if (tree.isBoolean()) {
            return YamlScalar.flag(tree.asBoolean());
        }
        if (tree.isIntegralNumber() && tree.canConvertToLong()) {
            return YamlScalar.whole(tree.asLong());
        }
        var text = tree.asString("");
        return QUOTED.contains(key) ? YamlScalar.quoted(text) : YamlScalar.text(text);
    }
}
