package io.plumbline.export.manifest.nmstate;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Properties kept as dotted paths, back in their nested form.
final class DottedPaths {

    private DottedPaths() {}

    /// Keys that every interface writes itself.
    private static final Set<String> WRITTEN =
            Set.of("name", "type", "state", "mtu", "ipv4", "ipv6");

    /// Properties of an interface; what its own attributes say is not said twice.
    static void write(YamlMapping.Builder entry, Map<String, String> properties) {
        var others = new LinkedHashMap<>(properties);
        others.keySet().removeIf(path -> WRITTEN.contains(path.replaceFirst("\\..*", "")));
        nested(entry, others);
    }

    private static void nested(YamlMapping.Builder entry, Map<String, String> properties) {
        var nested = new LinkedHashMap<String, Map<String, String>>();
        for (var property : properties.entrySet()) {
            var dot = property.getKey().indexOf('.');
            var head = dot < 0 ? property.getKey() : property.getKey().substring(0, dot);
            var rest = dot < 0 ? "" : property.getKey().substring(dot + 1);
            nested.computeIfAbsent(head, _ -> new LinkedHashMap<>()).put(rest, property.getValue());
        }
        nested.forEach((head, below) -> {
            var leaf = below.get("");
            if (leaf != null) {
                entry.put(head, OptionValue.of(leaf));
            } else if (isList(below)) {
                entry.put(head, list(below));
            } else {
                entry.map(head, map -> nested(map, below));
            }
        });
    }

    /// The places of a list were read as numbers.
    private static boolean isList(Map<String, String> below) {
        return below.keySet().stream().allMatch(path -> path.matches("[0-9]+([.].*)?"));
    }

    private static YamlSequence list(Map<String, String> below) {
        var items = YamlMapping.of(map -> nested(map, below));
        return YamlSequence.of(list -> items.entries().forEach(item -> list.add(item.value())));
    }
}
