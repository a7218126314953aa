package io.plumbline.export.cluster.difference;

import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.observe.SourceObject;

/// Names one object of a cluster. The version is not part of what it is.
public record ObjectKey(String group, String kind, String namespace, String name) {

    public static ObjectKey of(Manifest manifest) {
        return new ObjectKey(
                groupOf(manifest.apiVersion()),
                manifest.kind(),
                manifest.namespace().orElse(""),
                manifest.name());
    }

    public static ObjectKey of(SourceObject object) {
        return new ObjectKey(object.group(), object.kind(), object.namespace(), object.name());
    }

    public static String groupOf(String apiVersion) {
        var slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /// Namespace and name, or the name alone.
    public String qualifiedName() {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }

    @Override
    public String toString() {
        return kind + " " + qualifiedName();
    }
}
