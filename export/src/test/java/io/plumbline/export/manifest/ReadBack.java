package io.plumbline.export.manifest;

import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A written document, read again: what a test asserts on is what a cluster would read.
final class ReadBack {

    private final Object value;

    private ReadBack(Object value) {
        this.value = value;
    }

    static ManifestSet export(Topology design) {
        return Exporter.export(design, ExportOptions.PLAIN);
    }

    static ReadBack of(Manifest manifest) {
        return text(manifest.text());
    }

    static ReadBack text(String yaml) {
        return new ReadBack(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    /// The only document of a kind.
    static ReadBack only(ManifestSet set, String kind) {
        var found = set.ofKind(kind);
        if (found.size() != 1) {
            throw new NoSuchElementException(found.size() + " documents of kind " + kind);
        }
        return of(found.getFirst());
    }

    /// The CNI configuration inside the only attachment definition.
    static ReadBack config(ManifestSet set) {
        return text((String) only(set, "NetworkAttachmentDefinition").at("spec", "config"));
    }

    Object at(Object... path) {
        return find(path)
                .orElseThrow(() -> new NoSuchElementException(List.of(path) + " in " + value));
    }

    Optional<Object> find(Object... path) {
        Object here = value;
        for (var step : path) {
            Object next =
                    switch (here) {
                        case Map<?, ?> map -> map.get(step);
                        case List<?> list when step instanceof Integer i && i < list.size() ->
                                list.get(i);
                        case List<?> list -> named(list, step);
                        default -> null;
                    };
            if (next == null) {
                return Optional.empty();
            }
            here = next;
        }
        return Optional.of(here);
    }

    private static Object named(List<?> list, Object name) {
        for (var item : list) {
            if (item instanceof Map<?, ?> map && name.equals(map.get("name"))) {
                return item;
            }
        }
        return Map.of();
    }
}
