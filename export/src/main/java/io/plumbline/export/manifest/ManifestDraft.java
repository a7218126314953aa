package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlEmitter;
import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlScalar;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A document on its way: envelope first, then the body of its kind.
final class ManifestDraft {

    static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    static final String DESIGN = "plumbline.io/design";
    static final String DRAWN_AS = "plumbline.io/drawn-as";

    private record Annotation(String value, Optional<String> beside) {}

    private final String apiVersion;
    private final String kind;
    private final int wave;
    private final String path;
    private final List<String> head = new ArrayList<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, Annotation> annotations = new LinkedHashMap<>();
    private String name = "";
    private Optional<String> namespace = Optional.empty();
    private Optional<String> namespaceNote = Optional.empty();
    private List<ElementId> source = List.of();
    private Delivery delivery = Delivery.APPLY;
    private Naming naming = Naming.DESIGN;
    private boolean labelled = true;

    /// How the annotations speak of the design.
    private enum Naming {
        DESIGN,
        TAKEN_AWAY,
        NONE
    }

    private ManifestDraft(String apiVersion, String kind, int wave, String path) {
        this.apiVersion = apiVersion;
        this.kind = kind;
        this.wave = wave;
        this.path = path;
    }

    static ManifestDraft of(String apiVersion, String kind, int wave, String path) {
        return new ManifestDraft(apiVersion, kind, wave, path);
    }

    ManifestDraft named(String name) {
        this.name = name;
        return this;
    }

    ManifestDraft in(String namespace) {
        this.namespace = Optional.of(namespace);
        return this;
    }

    ManifestDraft namespaceNote(String note) {
        namespaceNote = Optional.of(note);
        return this;
    }

    ManifestDraft drawnAs(List<ElementId> source) {
        this.source = source;
        return this;
    }

    ManifestDraft drawnAs(ElementId source) {
        return drawnAs(List.of(source));
    }

    ManifestDraft head(String... lines) {
        head.addAll(List.of(lines));
        return this;
    }

    ManifestDraft label(String key, String value) {
        labels.put(key, value);
        return this;
    }

    ManifestDraft annotation(String key, String value, String beside) {
        annotations.put(key, new Annotation(value, Optional.of(beside)));
        return this;
    }

    ManifestDraft annotation(String key, String value) {
        annotations.put(key, new Annotation(value, Optional.empty()));
        return this;
    }

    /// Others own the object too: it is annotated, and never labelled as ours.
    ManifestDraft patch(Delivery delivery) {
        this.delivery = delivery;
        return this;
    }

    /// Platform objects that we only help to make: a delete by our label must not reach them.
    ManifestDraft unlabelled() {
        labelled = false;
        return this;
    }

    /// The patch takes our annotations away again.
    ManifestDraft takingNamesAway() {
        naming = Naming.TAKEN_AWAY;
        return this;
    }

    /// The patch names nothing, so that it owns nothing.
    ManifestDraft namingNothing() {
        naming = Naming.NONE;
        return this;
    }

    Manifest write(String design, Consumer<YamlMapping.Builder> body) {
        var root =
                YamlMapping.of(document -> {
                    document.put("apiVersion", apiVersion)
                            .put("kind", kind)
                            .map("metadata", metadata -> metadata(metadata, design));
                    body.accept(document);
                });
        return new Manifest(
                path,
                wave,
                kind,
                apiVersion,
                namespace,
                name,
                source,
                delivery,
                path.startsWith("revert/"),
                head,
                root,
                YamlEmitter.emit(head, root));
    }

    private void metadata(YamlMapping.Builder metadata, String design) {
        metadata.put("name", name);
        namespace.ifPresent(space -> metadata.put("namespace", space));
        namespaceNote.ifPresent(metadata::beside);
        if (isLabelled() || !labels.isEmpty()) {
            metadata.map("labels", this::labels);
        }
        if (naming != Naming.NONE) {
            metadata.map("annotations", map -> annotations(map, design));
        }
    }

    private boolean isLabelled() {
        return labelled && !delivery.isPatch();
    }

    private void labels(YamlMapping.Builder map) {
        if (isLabelled()) {
            map.put(MANAGED_BY, "plumbline");
        }
        labels.forEach((key, value) -> {
            if (naming == Naming.TAKEN_AWAY) {
                map.put(key, YamlScalar.nothing());
            } else {
                map.put(key, value);
            }
        });
    }

    private void annotations(YamlMapping.Builder map, String design) {
        if (naming == Naming.TAKEN_AWAY) {
            map.put(DESIGN, YamlScalar.nothing()).put(DRAWN_AS, YamlScalar.nothing());
            return;
        }
        annotations.forEach((key, annotation) -> {
            map.put(key, annotation.value());
            annotation.beside().ifPresent(map::beside);
        });
        map.put(DESIGN, design);
        map.put(
                DRAWN_AS,
                source.stream().map(ElementId::toString).collect(Collectors.joining(", ")));
    }
}
