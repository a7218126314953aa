package io.plumbline.export.manifest;

import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.NetworkKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Namespaces that networks, attachments of roles and exposures live in.
final class NamespaceWriter implements ManifestWriter {

    static final String PRIMARY_LABEL = "k8s.ovn.org/primary-user-defined-network";

    @Override
    public List<Manifest> write(ExportScope scope) {
        var users = new LinkedHashMap<String, Set<ElementId>>();
        var primary = new LinkedHashSet<String>();
        for (var network : scope.topology().networks()) {
            for (var namespace : network.namespaces()) {
                use(users, namespace, ElementId.network(network.name()));
                if (network.kind() == NetworkKind.OVERLAY && network.primary()) {
                    primary.add(namespace);
                }
            }
        }
        for (var role : scope.topology().roles()) {
            role.attachment()
                    .ifPresent(a -> use(users, a.namespace(), ElementId.role(role.name())));
        }
        for (var exposure : scope.topology().exposures()) {
            use(users, exposure.namespace(), ElementId.of(ElementKind.EXPOSURE, exposure.name()));
        }
        return manifests(scope, users, primary);
    }

    private static void use(Map<String, Set<ElementId>> users, String namespace, ElementId user) {
        if (!namespace.isEmpty() && ExportScope.isOurs(namespace)) {
            users.computeIfAbsent(namespace, _ -> new LinkedHashSet<>()).add(user);
        }
    }

    private static List<Manifest> manifests(
            ExportScope scope, Map<String, Set<ElementId>> users, Set<String> primary) {
        var manifests = new ArrayList<Manifest>();
        users.forEach((namespace, sources) -> {
            var draft =
                    ManifestDraft.of("v1", "Namespace", Waves.NAMESPACES, "10-namespaces.yaml")
                            .named(namespace)
                            .drawnAs(List.copyOf(sources));
            if (primary.contains(namespace)) {
                draft.label(PRIMARY_LABEL, "");
            }
            manifests.add(draft.write(scope.design(), _ -> {}));
        });
        return manifests;
    }
}
