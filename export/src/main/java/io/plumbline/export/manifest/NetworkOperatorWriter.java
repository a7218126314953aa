package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/// Network of the operator: the entry that makes the cluster clean up whereabouts addresses, by
/// server-side apply because a merge patch would replace the whole list; and the switch for policies
/// on secondary networks, by merge patch so that it is never part of what the entry's revert gives up.
final class NetworkOperatorWriter implements ManifestWriter {

    private static final String API = "operator.openshift.io/v1";
    private static final String KIND = "Network";
    private static final String ENTRY = "50-network-operator.patch.yaml";
    private static final String SWITCH = "55-multi-network-policy.patch.yaml";
    private static final String SHIM = "whereabouts-shim";

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        var roles = whereaboutsRoles(scope.topology());
        if (!roles.isEmpty()) {
            manifests.add(entry(scope, roles));
            manifests.add(revertEntry(scope));
        }
        var policies = enforced(scope.topology());
        if (!policies.isEmpty()) {
            manifests.add(
                    ManifestDraft.of(API, KIND, Waves.POLICY_ENFORCEMENT, SWITCH)
                            .head(
                                    "Merge patch of one field. It stays on when the design is taken"
                                            + " off: others may rely on it.")
                            .named("cluster")
                            .drawnAs(policies)
                            .patch(Delivery.MERGE_PATCH)
                            .write(
                                    scope.design(),
                                    document ->
                                            document.map(
                                                    "spec",
                                                    spec ->
                                                            spec.put(
                                                                    "useMultiNetworkPolicy",
                                                                    true))));
        }
        return manifests;
    }

    private static List<ElementId> whereaboutsRoles(Topology topology) {
        return topology.roles().stream()
                .filter(NetworkOperatorWriter::usesWhereabouts)
                .map(role -> ElementId.role(role.name()))
                .toList();
    }

    private static boolean usesWhereabouts(NetworkRole role) {
        return role.attachment()
                .flatMap(attachment -> attachment.ipam())
                .filter("whereabouts"::equals)
                .isPresent();
    }

    private static List<ElementId> enforced(Topology topology) {
        return topology.policies().stream()
                .filter(policy -> policy.enabled().ifKnown().orElse(true))
                .map(policy -> ElementId.of(ElementKind.NETWORK_POLICY, policy.name()))
                .toList();
    }

    private static Manifest entry(ExportScope scope, List<ElementId> roles) {
        var config =
                YamlMapping.of(map ->
                        map.put("cniVersion", RoleConfig.CNI_VERSION)
                                .put("name", SHIM)
                                .put("type", "bridge")
                                .map("ipam", ipam -> ipam.put("type", "whereabouts")));
        return ManifestDraft.of(API, KIND, Waves.NETWORK_OPERATOR, ENTRY)
                .head(
                        "Server-side apply, not a merge patch: that would replace the whole list of"
                                + " additional networks.",
                        "The entry makes the cluster clean up addresses that whereabouts lost track"
                                + " of; nothing attaches to it.")
                .named("cluster")
                .drawnAs(roles)
                .patch(Delivery.APPLY_PATCH)
                .write(
                        scope.design(),
                        document ->
                                document.map(
                                        "spec",
                                        spec ->
                                                spec.list(
                                                        "additionalNetworks",
                                                        list ->
                                                                list.map(entry ->
                                                                        entry.put("name", SHIM)
                                                                                .put(
                                                                                        "namespace",
                                                                                        "default")
                                                                                .put("type", "Raw")
                                                                                .put(
                                                                                        "rawCNIConfig",
                                                                                        JsonText.of(
                                                                                                config))))));
    }

    private static Manifest revertEntry(ExportScope scope) {
        return ManifestDraft.of(API, KIND, Waves.NETWORK_OPERATOR, "revert/" + ENTRY)
                .head(
                        "Server-side apply of nothing: gives up what only the field manager plumbline"
                                + " owns.",
                        "An entry that somebody else had made as well stays.")
                .named("cluster")
                .patch(Delivery.APPLY_PATCH)
                .namingNothing()
                .write(scope.design(), _ -> {});
    }
}
