package io.plumbline.export.cluster.plan;

import io.plumbline.export.manifest.HostGroup;
import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.ManifestSet;
import io.plumbline.export.manifest.Waves;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/// Names the wave of each document: those of an export, with the hosts of a class one after another. The
/// first host of a class goes alone, the others in batches of as many as may be unavailable at once.
final class PlanWaves {

    private static final String PARAMETER = "maxUnavailableDefault";

    private final Map<String, HostGroup> groups = new HashMap<>();
    private final Map<String, String> ofHosts = new HashMap<>();

    PlanWaves(ManifestSet manifests) {
        var told = manifests.design().parameters().getOrDefault(PARAMETER, "1");
        var batch = told.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(told) : 1;
        var begun = new HashSet<String>();
        var counts = new HashMap<String, Integer>();
        for (var group : manifests.groups()) {
            groups.put(group.policyName(), group);
            if (!group.perHost()) {
                continue;
            }
            var hostClass = group.first().hostClass().name();
            if (begun.add(hostClass)) {
                ofHosts.put(group.policyName(), "20-" + hostClass + "-first-host");
            } else {
                var number = counts.merge(hostClass, 1, Integer::sum);
                ofHosts.put(
                        group.policyName(),
                        "20-%s-batch-%03d".formatted(hostClass, (number - 1) / batch + 1));
            }
        }
    }

    /// The hosts of a policy; empty for other documents.
    Optional<HostGroup> group(Manifest manifest) {
        return manifest.kind().equals("NodeNetworkConfigurationPolicy")
                ? Optional.ofNullable(groups.get(manifest.name()))
                : Optional.empty();
    }

    String name(Manifest manifest) {
        return switch (manifest.wave()) {
            case Waves.OPERATORS -> "00-operators";
            case Waves.OPERATOR_INSTANCES -> "05-operator-instances";
            case Waves.NAMESPACES -> "10-namespaces";
            case Waves.NODE_LABELS -> "15-node-labels";
            case Waves.NODE_NETWORKS ->
                    ofHosts.getOrDefault(manifest.name(), "20-" + manifest.name());
            case Waves.SRIOV_POLICIES -> "25-virtual-functions";
            case Waves.ATTACHMENTS -> "30-networks";
            case Waves.MIGRATION_NETWORK -> "40-migration-network";
            case Waves.NETWORK_OPERATOR -> "50-address-clean-up";
            case Waves.POLICY_ENFORCEMENT -> "55-policy-enforcement";
            case Waves.NETWORK_POLICIES -> "60-network-policies";
            case Waves.MIGRATION_POLICIES -> "65-migration-policies";
            case Waves.STORAGE -> "70-storage";
            default -> "80-exposure";
        };
    }
}
