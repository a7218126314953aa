package io.plumbline.export.manifest;

import io.plumbline.model.topology.Topology;
import java.util.Optional;

/// The release that is written for; it decides the shapes of objects.
///
/// @param minor 20 for 4.20
public record OpenShiftRelease(int minor) {

    private static final int FIRST_LOCALNET_CUDN = 19;
    private static final int FIRST_WITHOUT_V1BETA1 = 26;

    static OpenShiftRelease of(Topology topology, ExportOptions options) {
        return options.openshiftVersion()
                .flatMap(OpenShiftRelease::minor)
                .map(OpenShiftRelease::new)
                .orElse(new OpenShiftRelease(topology.cluster().minor()));
    }

    /// ClusterUserDefinedNetwork knows the topology Localnet from 4.19.
    public boolean hasLocalnetCudn() {
        return minor >= FIRST_LOCALNET_CUDN;
    }

    /// HyperConverged is written as v1beta1 while that is served: an answer without a version may
    /// already be v1, so the version is always explicit.
    public String hyperConvergedVersion() {
        return minor >= FIRST_WITHOUT_V1BETA1 ? "v1" : "v1beta1";
    }

    @Override
    public String toString() {
        return "4." + minor;
    }

    /// Reads `4.N` and `4.N.P`.
    private static Optional<Integer> minor(String text) {
        var parts = text.split("\\.", -1);
        return parts.length < 2 || !parts[1].matches("[0-9]{1,3}")
                ? Optional.empty()
                : Optional.of(Integer.parseInt(parts[1]));
    }
}
