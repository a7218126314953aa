package io.plumbline.export.lab.apiserver;

import io.plumbline.export.manifest.Delivery;
import io.plumbline.export.manifest.Manifest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;

/// What a cluster has before the first manifest comes: namespaces of the platform, and the objects of
/// others that patches are for.
public final class PlatformObjects {

    private static final Apply OTHERS = Apply.by("platform");

    private PlatformObjects() {}

    /// Makes the namespaces of these manifests, those they make themselves only when asked.
    public static void namespaces(ApiClient admin, Collection<Manifest> manifests, boolean all) {
        var namespaces = new LinkedHashSet<String>();
        manifests.forEach(each -> each.namespace().ifPresent(namespaces::add));
        if (!all) {
            manifests.stream()
                    .filter(each -> each.kind().equals("Namespace"))
                    .forEach(each -> namespaces.remove(each.name()));
        }
        namespaces.remove("default");
        namespaces.forEach(name -> made(admin, bare("v1", "Namespace", Optional.empty(), name)));
    }

    /// Makes the object that a patch is for; nothing for other manifests.
    public static void patched(ApiClient admin, Manifest manifest) {
        if (manifest.delivery() != Delivery.APPLY) {
            made(
                    admin,
                    bare(
                            manifest.apiVersion(),
                            manifest.kind(),
                            manifest.namespace(),
                            manifest.name()));
        }
    }

    /// Makes the namespace of an object, and the object itself where it is only patched.
    static void around(ApiClient admin, ApiObject object, Delivery delivery) {
        object.namespace()
                .filter(name -> !name.equals("default"))
                .ifPresent(name -> made(admin, bare("v1", "Namespace", Optional.empty(), name)));
        if (delivery == Delivery.MERGE_PATCH) {
            made(
                    admin,
                    bare(object.apiVersion(), object.kind(), object.namespace(), object.name()));
        }
    }

    private static void made(ApiClient admin, ApiObject object) {
        var answer = admin.apply(object, OTHERS);
        if (!answer.accepted()) {
            throw new IllegalStateException(answer.message());
        }
    }

    private static ApiObject bare(
            String apiVersion, String kind, Optional<String> namespace, String name) {
        return ApiObject.parse(
                """
                apiVersion: "%s"
                kind: "%s"
                metadata: {name: "%s"%s}
                %s"""
                        .formatted(
                                apiVersion,
                                kind,
                                name,
                                namespace.map(", namespace: \"%s\""::formatted).orElse(""),
                                kind.equals("Node") || kind.equals("Namespace") ? "" : "spec: {}\n"));
    }
}
