package io.plumbline.export.manifest;

import io.plumbline.model.topology.NetworkForm;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.VmNetwork;

/// The kind of object that a network of virtual machines is written as.
public enum NetworkObject {
    BRIDGE_ATTACHMENT,
    OVN_ATTACHMENT,
    CLUSTER_USER_DEFINED_NETWORK,
    USER_DEFINED_NETWORK,
    SRIOV_NETWORK;

    public static NetworkObject of(VmNetwork network, OpenShiftRelease release) {
        return switch (network.kind()) {
            case BRIDGE -> BRIDGE_ATTACHMENT;
            case SRIOV -> SRIOV_NETWORK;
            case LOCALNET ->
                    release.hasLocalnetCudn() && network.form() != NetworkForm.ATTACHMENT
                            ? CLUSTER_USER_DEFINED_NETWORK
                            : OVN_ATTACHMENT;
            case OVERLAY -> overlay(network);
        };
    }

    private static NetworkObject overlay(VmNetwork network) {
        if (network.form() == NetworkForm.ATTACHMENT && network.kind() == NetworkKind.OVERLAY) {
            return OVN_ATTACHMENT;
        }
        return network.namespaces().size() == 1
                ? USER_DEFINED_NETWORK
                : CLUSTER_USER_DEFINED_NETWORK;
    }
}
