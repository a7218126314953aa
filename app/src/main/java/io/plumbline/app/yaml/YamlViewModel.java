package io.plumbline.app.yaml;

import io.plumbline.app.session.DesignSession;
import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.ManifestSet;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Which document is shown and which of its lines belong to the selection.
public final class YamlViewModel {

    /// @param first and `last` counted from 1, both included; 0 where no line is marked
    public record Marked(int first, int last) {
        static final Marked NONE = new Marked(0, 0);

        boolean contains(int line) {
            return first <= line && line <= last;
        }
    }

    private final DesignSession session;
    private final ObjectProperty<Optional<Manifest>> document =
            new SimpleObjectProperty<>(this, "document", Optional.empty());
    private final ReadOnlyObjectWrapper<Marked> marked =
            new ReadOnlyObjectWrapper<>(this, "marked", Marked.NONE);
    private final ReadOnlyObjectWrapper<List<Manifest>> documents =
            new ReadOnlyObjectWrapper<>(this, "documents", List.of());

    public YamlViewModel(DesignSession session) {
        this.session = session;
        session.manifestsProperty().subscribe(this::update);
        session.selectionProperty().subscribe(this::update);
        document.subscribe(this::mark);
    }

    /// Everything that would be exported, the revert set left out.
    public ReadOnlyObjectProperty<List<Manifest>> documentsProperty() {
        return documents.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<Manifest>> documentProperty() {
        return document;
    }

    public ReadOnlyObjectProperty<Marked> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    private void update() {
        var set = session.manifestsProperty().get();
        documents.set(set.map(ManifestSet::forward).orElse(List.of()));
        document.set(chosen(set));
        mark();
    }

    private Optional<Manifest> chosen(Optional<ManifestSet> set) {
        var selected = session.selectionProperty().get().stream().findFirst();
        var about = set.flatMap(s -> selected.flatMap(id -> about(s, id)));
        if (about.isPresent()) {
            return about;
        }
        var path = document.get().map(Manifest::path);
        return documents.get().stream()
                .filter(m -> path.filter(m.path()::equals).isPresent())
                .findFirst()
                .or(() -> documents.get().stream().findFirst());
    }

    private static Optional<Manifest> about(ManifestSet set, ElementId id) {
        return set.about(id).stream()
                .filter(m -> !m.revert())
                .findFirst()
                .or(() -> set.forward().stream().filter(m -> m.source().contains(id)).findFirst());
    }

    private void mark() {
        var selected = session.selectionProperty().get();
        marked.set(
                document.get()
                        .flatMap(m ->
                                m.drawnLines().stream()
                                        .filter(l -> selected.contains(l.element()))
                                        .findFirst())
                        .map(l -> new Marked(l.first(), l.last()))
                        .orElse(Marked.NONE));
    }

    /// Selects what a line was drawn as.
    public void select(int line) {
        document.get()
                .flatMap(m ->
                        m.drawnLines().stream()
                                .filter(l -> l.first() <= line && line <= l.last())
                                .filter(l -> l.element().kind() != ElementKind.CLUSTER)
                                .findFirst())
                .ifPresent(l -> session.selectionProperty().set(List.of(l.element())));
    }
}
