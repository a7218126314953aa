package io.plumbline.export.bundle;

import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.ManifestSet;
import io.plumbline.export.manifest.Waves;
import java.util.ArrayList;
import java.util.List;

/// Documents that may reach the cluster at the same time. Policies of single hosts are waves of their
/// own: `maxUnavailable` counts within one policy only.
///
/// @param name of a folder or policy: `20-worker-1`
record Wave(String name, List<Manifest> documents) {

    static List<Wave> of(ManifestSet set) {
        var waves = new ArrayList<Wave>();
        for (var document : set.forward()) {
            var name = nameOf(document);
            if (waves.isEmpty() || !waves.getLast().name().equals(name)) {
                waves.add(new Wave(name, new ArrayList<>()));
            }
            waves.getLast().documents().add(document);
        }
        return waves;
    }

    private static String nameOf(Manifest document) {
        var file = document.path().replace(".patch.yaml", "").replace(".yaml", "");
        return switch (document.wave()) {
            case Waves.OPERATORS -> "00-operators";
            case Waves.OPERATOR_INSTANCES -> "05-operator-instances";
            case Waves.NAMESPACES -> "10-namespaces";
            case Waves.NODE_LABELS -> "15-node-labels";
            case Waves.NODE_NETWORKS -> file.replace("20-nncp-", "20-");
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
