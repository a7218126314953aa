package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlEmitter;
import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlText;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One Kubernetes object as text.
///
/// @param path file it stands in, relative to the exported folder; several documents may share one
/// @param wave order of applying
/// @param source drawn objects it comes from, as its annotation names them
/// @param revert it undoes a document of the same name
/// @param head comment lines above the document
/// @param root the document as a tree
/// @param content the document as text
public record Manifest(
        String path,
        int wave,
        String kind,
        String apiVersion,
        Optional<String> namespace,
        String name,
        List<ElementId> source,
        Delivery delivery,
        boolean revert,
        List<String> head,
        YamlMapping root,
        YamlText content) {

    /// Lines of the document, counted from 1, that come from one drawn object.
    public record DrawnLines(ElementId element, int first, int last) {}

    public Manifest {
        source = List.copyOf(source);
        head = List.copyOf(head);
    }

    public String text() {
        return content.text();
    }

    public boolean isPatch() {
        return delivery.isPatch();
    }

    /// The same object with another document, for forms that add to it.
    public Manifest with(UnaryOperator<YamlMapping> change) {
        var changed = change.apply(root);
        return new Manifest(
                path,
                wave,
                kind,
                apiVersion,
                namespace,
                name,
                source,
                delivery,
                revert,
                head,
                changed,
                YamlEmitter.emit(head, changed));
    }

    /// The same document in another file.
    public Manifest at(String otherPath) {
        return new Manifest(
                otherPath,
                wave,
                kind,
                apiVersion,
                namespace,
                name,
                source,
                delivery,
                revert,
                head,
                root,
                content);
    }

    /// Namespace and name, or the name alone for objects of the whole cluster.
    public String qualifiedName() {
        return namespace.map(space -> space + "/" + name).orElse(name);
    }

    /// What each part of the text was drawn as: the parts first, then the document as a whole.
    public List<DrawnLines> drawnLines() {
        var lines = new ArrayList<DrawnLines>();
        for (var mark : content.marks()) {
            if (mark.mark() instanceof ElementId element) {
                lines.add(new DrawnLines(element, mark.first(), mark.last()));
            }
        }
        var last = (int) text().lines().count();
        source.forEach(element -> lines.add(new DrawnLines(element, 1, last)));
        return lines;
    }
}
