package io.plumbline.export.cluster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One list of objects that an observation asks for.
///
/// @param kind as people call it
/// @param group API group, empty for the core
/// @param versions to try, the first that is served counts
/// @param resource plural in the address
/// @param query selects some of them; may be empty
record ListCall(String kind, String group, List<String> versions, String resource, String query) {

    private static final String STANDARD = "v1";

    /// Pages of this size are no slower than large ones, and the first comes at once.
    private static final int PAGE = 50;

    /// All lists of an observation, the hosts first.
    static final List<ListCall> ALL =
            List.of(
                    core("Node", "nodes"),
                    of("NodeNetworkState", "nmstate.io", "nodenetworkstates", "v1beta1"),
                    of(
                            "NodeNetworkConfigurationPolicy",
                            "nmstate.io",
                            "nodenetworkconfigurationpolicies",
                            STANDARD),
                    of(
                            "NodeNetworkConfigurationEnactment",
                            "nmstate.io",
                            "nodenetworkconfigurationenactments",
                            "v1beta1"),
                    of("NMState", "nmstate.io", "nmstates", STANDARD),
                    of(
                            "NetworkAttachmentDefinition",
                            "k8s.cni.cncf.io",
                            "network-attachment-definitions",
                            STANDARD),
                    of(
                            "ClusterUserDefinedNetwork",
                            "k8s.ovn.org",
                            "clusteruserdefinednetworks",
                            STANDARD),
                    of("UserDefinedNetwork", "k8s.ovn.org", "userdefinednetworks", STANDARD),
                    of("HyperConverged", "hco.kubevirt.io", "hyperconvergeds", "v1beta1", STANDARD),
                    of("KubeVirt", "kubevirt.io", "kubevirts", STANDARD),
                    of("VirtualMachine", "kubevirt.io", "virtualmachines", STANDARD),
                    of(
                            "VirtualMachineInstance",
                            "kubevirt.io",
                            "virtualmachineinstances",
                            STANDARD),
                    of(
                            "VirtualMachineInstanceMigration",
                            "kubevirt.io",
                            "virtualmachineinstancemigrations",
                            STANDARD),
                    of(
                            "MigrationPolicy",
                            "migrations.kubevirt.io",
                            "migrationpolicies",
                            "v1alpha1"),
                    sriov("SriovNetworkNodeState", "sriovnetworknodestates"),
                    sriov("SriovNetworkNodePolicy", "sriovnetworknodepolicies"),
                    sriov("SriovNetwork", "sriovnetworks"),
                    sriov("SriovIBNetwork", "sriovibnetworks"),
                    sriov("OVSNetwork", "ovsnetworks"),
                    sriov("SriovNetworkPoolConfig", "sriovnetworkpoolconfigs"),
                    sriov("SriovOperatorConfig", "sriovoperatorconfigs"),
                    of("Network (operator)", "operator.openshift.io", "networks", STANDARD),
                    of("Network (config)", "config.openshift.io", "networks", STANDARD),
                    of("Infrastructure", "config.openshift.io", "infrastructures", STANDARD),
                    of("ClusterVersion", "config.openshift.io", "clusterversions", STANDARD),
                    of("ClusterOperator", "config.openshift.io", "clusteroperators", STANDARD),
                    of("IPPool", "whereabouts.cni.cncf.io", "ippools", "v1alpha1"),
                    of(
                            "OverlappingRangeIPReservation",
                            "whereabouts.cni.cncf.io",
                            "overlappingrangeipreservations",
                            "v1alpha1"),
                    of("StorageClass", "storage.k8s.io", "storageclasses", STANDARD),
                    of("CSIDriver", "storage.k8s.io", "csidrivers", STANDARD),
                    of("StorageProfile", "cdi.kubevirt.io", "storageprofiles", "v1beta1"),
                    core("PersistentVolume", "persistentvolumes"),
                    core("PersistentVolumeClaim", "persistentvolumeclaims"),
                    of("StorageCluster", "ocs.openshift.io", "storageclusters", STANDARD),
                    of("CephCluster", "ceph.rook.io", "cephclusters", STANDARD),
                    core("Service", "services"),
                    of("Route", "route.openshift.io", "routes", STANDARD),
                    of("EndpointSlice", "discovery.k8s.io", "endpointslices", STANDARD),
                    of("MultiNetworkPolicy", "k8s.cni.cncf.io", "multi-networkpolicies", "v1beta1"),
                    of("NetworkPolicy", "networking.k8s.io", "networkpolicies", STANDARD),
                    of("EgressIP", "k8s.ovn.org", "egressips", STANDARD),
                    of(
                            "AdminPolicyBasedExternalRoute",
                            "k8s.ovn.org",
                            "adminpolicybasedexternalroutes",
                            STANDARD),
                    of("RouteAdvertisements", "k8s.ovn.org", "routeadvertisements", STANDARD),
                    of("IPAddressPool", "metallb.io", "ipaddresspools", "v1beta1"),
                    of("L2Advertisement", "metallb.io", "l2advertisements", "v1beta1"),
                    of("BGPAdvertisement", "metallb.io", "bgpadvertisements", "v1beta1"),
                    of("BGPPeer", "metallb.io", "bgppeers", "v1beta2"),
                    of("Subscription", "operators.coreos.com", "subscriptions", "v1alpha1"),
                    new ListCall(
                            "ClusterServiceVersion",
                            "operators.coreos.com",
                            List.of("v1alpha1"),
                            "clusterserviceversions",
                            "labelSelector=%21olm.copiedFrom"),
                    of("InstallPlan", "operators.coreos.com", "installplans", "v1alpha1"),
                    core("Namespace", "namespaces"),
                    pods("virt-handler"),
                    pods("virt-launcher"),
                    of(
                            "MachineConfigPool",
                            "machineconfiguration.openshift.io",
                            "machineconfigpools",
                            STANDARD),
                    of(
                            "NetworkAddonsConfig",
                            "networkaddonsoperator.network.kubevirt.io",
                            "networkaddonsconfigs",
                            STANDARD),
                    of("BareMetalHost", "metal3.io", "baremetalhosts", "v1alpha1"));

    private static ListCall core(String kind, String resource) {
        return new ListCall(kind, "", List.of(STANDARD), resource, "");
    }

    private static ListCall of(String kind, String group, String resource, String... versions) {
        return new ListCall(kind, group, List.of(versions), resource, "");
    }

    private static ListCall sriov(String kind, String resource) {
        return of(kind, "sriovnetwork.openshift.io", resource, STANDARD);
    }

    private static ListCall pods(String component) {
        return new ListCall(
                "Pod (" + component + ")",
                "",
                List.of(STANDARD),
                "pods",
                "labelSelector=kubevirt.io%3D" + component);
    }

    /// The address of a list in one version.
    String path(String version) {
        return (group.isEmpty() ? "/api/" : "/apis/" + group + "/") + version + "/" + resource;
    }

    /// @param token that the page before named; empty for the first
    ApiAnswer page(ClusterApi api, String version, String token) throws ClusterException {
        var path = new StringBuilder(path(version)).append("?limit=").append(PAGE);
        if (!query.isEmpty()) {
            path.append('&').append(query);
        }
        if (!token.isEmpty()) {
            path.append("&continue=").append(URLEncoder.encode(token, StandardCharsets.UTF_8));
        }
        return api.get(path.toString());
    }
}
