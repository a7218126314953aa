package io.plumbline.export.cluster.plan;

import io.plumbline.export.cluster.difference.ObjectKey;

/// The object that a step is about.
///
/// @param path address in the API
/// @param resource plural with its group, as rights name it
public record Target(
        String apiVersion,
        String kind,
        String namespace,
        String name,
        String path,
        String resource) {

    public String group() {
        return ObjectKey.groupOf(apiVersion);
    }

    public String qualifiedName() {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }

    @Override
    public String toString() {
        return kind + " " + qualifiedName();
    }
}
