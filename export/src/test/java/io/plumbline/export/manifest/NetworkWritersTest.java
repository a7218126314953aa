package io.plumbline.export.manifest;

import static io.plumbline.model.testing.TopologyBuilder.aTopology;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.NetworkForm;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.SriovPolicy;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VfDriver;
import io.plumbline.model.topology.VmNetwork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Networks of virtual machines: attachment definitions, user-defined networks, SR-IOV.
class NetworkWritersTest {

    private static Topology network(NetworkKind kind, UnaryOperator<VmNetwork> change) {
        return aTopology()
                .network(
                        "v101",
                        kind,
                        base -> change.apply(Shape.with(base, "namespaces", List.of("apps"))))
                .build();
    }

    private static VmNetwork vlan(VmNetwork network) {
        return Shape.with(network, "vlan", Fact.drawn(VlanId.of(101)));
    }

    private static VmNetwork onBridge(VmNetwork network) {
        return Shape.with(network, "bridge", Optional.of("br-vm"));
    }

    private static VmNetwork onLocalnet(VmNetwork network) {
        return vlan(Shape.with(network, "physicalNetwork", Optional.of("vmnet")));
    }

    private static ManifestSet release(Topology design, String release) {
        return Exporter.export(design, ExportOptions.PLAIN.withVersion(release));
    }

    @Test
    void tagsABridgeNetworkAndDropsTheDefaultVlan() {
        var set = ReadBack.export(network(NetworkKind.BRIDGE, n -> vlan(onBridge(n))));

        assertThat(ReadBack.config(set).at())
                .isEqualTo(
                        Map.of(
                                "cniVersion",
                                "0.3.1",
                                "name",
                                "v101",
                                "type",
                                "bridge",
                                "bridge",
                                "br-vm",
                                "vlan",
                                101,
                                "mtu",
                                1500,
                                "preserveDefaultVlan",
                                false,
                                "disableContainerInterface",
                                true));
        assertThat(
                        ReadBack.only(set, "NetworkAttachmentDefinition")
                                .at("metadata", "annotations", "k8s.v1.cni.cncf.io/resourceName"))
                .isEqualTo("bridge.network.kubevirt.io/br-vm");
    }

    @Test
    void keepsTheDefaultVlanOfAnUntaggedNetwork() {
        var set = ReadBack.export(network(NetworkKind.BRIDGE, NetworkWritersTest::onBridge));

        assertThat(ReadBack.config(set).find("preserveDefaultVlan")).isEmpty();
        assertThat(ReadBack.config(set).find("vlan")).isEmpty();
    }

    @Test
    void givesAGuestItsTrunk() {
        var set =
                ReadBack.export(
                        network(
                                NetworkKind.BRIDGE,
                                n -> Shape.with(onBridge(n), "trunk", VlanSet.parse("5,7-9"))));

        assertThat(ReadBack.config(set).at("vlanTrunk"))
                .isEqualTo(List.of(Map.of("id", 5), Map.of("minID", 7, "maxID", 9)));
    }

    @Test
    void leavesTheVlanOfThePortOutOfTheTrunk() {
        var set =
                ReadBack.export(
                        network(
                                NetworkKind.BRIDGE,
                                n ->
                                        Shape.with(
                                                Shape.with(
                                                        onBridge(n), "trunk", VlanSet.parse("5-7")),
                                                "vlan",
                                                Fact.drawn(VlanId.of(6)))));

        assertThat(ReadBack.config(set).at("vlan")).isEqualTo(6);
        assertThat(ReadBack.config(set).at("vlanTrunk"))
                .isEqualTo(List.of(Map.of("id", 5), Map.of("id", 7)));
    }

    @Test
    void writesSpoofProtectionOnlyWhereDrawn() {
        var drawn =
                network(
                        NetworkKind.BRIDGE,
                        n -> Shape.with(onBridge(n), "spoofProtection", Optional.of(true)));

        assertThat(ReadBack.config(ReadBack.export(drawn)).at("macspoofchk")).isEqualTo(true);
        assertThat(
                        ReadBack.config(
                                        ReadBack.export(
                                                network(
                                                        NetworkKind.BRIDGE,
                                                        NetworkWritersTest::onBridge)))
                                .find("macspoofchk"))
                .isEmpty();
    }

    @Test
    void leavesOutANetworkWithoutBridge() {
        var set = ReadBack.export(network(NetworkKind.BRIDGE, n -> n));

        assertThat(set.ofKind("NetworkAttachmentDefinition")).isEmpty();
        assertThat(set.leftOut())
                .containsExactly(new LeftOut("network v101", "no bridge is drawn for it"));
    }

    @Test
    void writesOneDefinitionPerNamespace() {
        var set =
                ReadBack.export(
                        network(
                                NetworkKind.BRIDGE,
                                n ->
                                        Shape.with(
                                                onBridge(n),
                                                "namespaces",
                                                List.of("apps", "web"))));

        assertThat(set.ofKind("NetworkAttachmentDefinition").stream().map(Manifest::path))
                .containsExactly("30-nad-v101.yaml", "30-nad-web-v101.yaml");
    }

    @Test
    void writesALocalnetAsClusterUserDefinedNetworkFromTheReleaseThatHasIt() {
        var design = network(NetworkKind.LOCALNET, NetworkWritersTest::onLocalnet);

        assertThat(
                        ReadBack.only(release(design, "4.19"), "ClusterUserDefinedNetwork")
                                .at("spec", "network", "localnet"))
                .isEqualTo(
                        Map.of(
                                "role",
                                "Secondary",
                                "physicalNetworkName",
                                "vmnet",
                                "vlan",
                                Map.of("mode", "Access", "access", Map.of("id", 101)),
                                "mtu",
                                1500,
                                "ipam",
                                Map.of("mode", "Disabled")));
    }

    @Test
    void writesALocalnetAsAttachmentDefinitionBefore() {
        var set = release(network(NetworkKind.LOCALNET, NetworkWritersTest::onLocalnet), "4.18");

        assertThat(set.ofKind("ClusterUserDefinedNetwork")).isEmpty();
        assertThat(ReadBack.config(set).at())
                .isEqualTo(
                        Map.of(
                                "cniVersion", "0.3.1",
                                "name", "v101",
                                "type", "ovn-k8s-cni-overlay",
                                "topology", "localnet",
                                "physicalNetworkName", "vmnet",
                                "vlanID", 101,
                                "mtu", 1500,
                                "netAttachDefName", "apps/v101"));
    }

    @Test
    void writesALocalnetAsAttachmentDefinitionWhereThatIsDrawn() {
        var set =
                release(
                        network(
                                NetworkKind.LOCALNET,
                                n -> Shape.with(onLocalnet(n), "form", NetworkForm.ATTACHMENT)),
                        "4.20");

        assertThat(ReadBack.config(set).at("topology")).isEqualTo("localnet");
    }

    @Test
    void derivesTheLocalnetMtuFromTheOverlay() {
        var design = network(NetworkKind.LOCALNET, NetworkWritersTest::onLocalnet);
        var jumbo =
                design.withCluster(Shape.with(design.cluster(), "mtu", Fact.drawn(Mtu.of(8900))));

        assertThat(
                        ReadBack.only(ReadBack.export(jumbo), "ClusterUserDefinedNetwork")
                                .at("spec", "network", "localnet", "mtu"))
                .isEqualTo(9000);
    }

    @Test
    void writesNoMtuThatNobodyKnows() {
        var design =
                network(
                        NetworkKind.LOCALNET,
                        n -> Shape.with(onLocalnet(n), "mtu", Fact.missing("not read")));

        assertThat(
                        ReadBack.only(ReadBack.export(design), "ClusterUserDefinedNetwork")
                                .find("spec", "network", "localnet", "mtu"))
                .isEmpty();
    }

    @Test
    void selectsExactlyTheNamespacesOfTheNetwork() {
        var design = network(NetworkKind.LOCALNET, NetworkWritersTest::onLocalnet);

        assertThat(
                        ReadBack.only(ReadBack.export(design), "ClusterUserDefinedNetwork")
                                .at("spec", "namespaceSelector", "matchExpressions", 0, "values"))
                .isEqualTo(List.of("apps"));
    }

    @Test
    void refusesASelectorThatWouldPickEveryNamespace() {
        var set =
                ReadBack.export(
                        network(
                                NetworkKind.LOCALNET,
                                n -> Shape.with(onLocalnet(n), "namespaces", List.of())));

        assertThat(set.ofKind("ClusterUserDefinedNetwork")).isEmpty();
        assertThat(set.leftOut()).hasSize(1);
    }

    @Test
    void writesAnOverlayOfOneNamespaceThere() {
        var set =
                ReadBack.export(
                        network(
                                NetworkKind.OVERLAY,
                                n ->
                                        Shape.with(
                                                Shape.with(n, "primary", true),
                                                "subnets",
                                                List.of(Cidr.parse("192.168.7.0/24")))));
        var udn = ReadBack.only(set, "UserDefinedNetwork");

        assertThat(udn.at("metadata", "namespace")).isEqualTo("apps");
        assertThat(udn.at("spec"))
                .isEqualTo(
                        Map.of(
                                "topology",
                                "Layer2",
                                "layer2",
                                Map.of(
                                        "role", "Primary",
                                        "subnets", List.of("192.168.7.0/24"),
                                        "ipam", Map.of("lifecycle", "Persistent"))));
    }

    @Test
    void labelsTheNamespaceOfAPrimaryNetworkWhenItIsMade() {
        var set =
                ReadBack.export(network(NetworkKind.OVERLAY, n -> Shape.with(n, "primary", true)));

        assertThat(
                        ReadBack.only(set, "Namespace")
                                .at(
                                        "metadata",
                                        "labels",
                                        "k8s.ovn.org/primary-user-defined-network"))
                .isEqualTo("");
    }

    @Test
    void writesAnOverlayOfSeveralNamespacesForTheCluster() {
        var set =
                ReadBack.export(
                        network(
                                NetworkKind.OVERLAY,
                                n -> Shape.with(n, "namespaces", List.of("apps", "web"))));

        assertThat(
                        ReadBack.only(set, "ClusterUserDefinedNetwork")
                                .at("spec", "network", "layer2", "ipam", "mode"))
                .isEqualTo("Disabled");
    }

    @Test
    void quotesTheSwitchesOfAnSriovNetwork() {
        var set =
                ReadBack.export(
                        network(
                                NetworkKind.SRIOV,
                                n ->
                                        Shape.with(
                                                Shape.with(
                                                        vlan(n), "resource", Optional.of("fast")),
                                                "spoofProtection",
                                                Optional.of(false))));
        var network = set.ofKind("SriovNetwork").getFirst();

        assertThat(network.text()).contains("spoofChk: \"off\"");
        assertThat(ReadBack.of(network).at("spec", "networkNamespace")).isEqualTo("apps");
        assertThat(ReadBack.of(network).at("spec", "vlan")).isEqualTo(101);
    }

    @Test
    void cutsVirtualFunctionsByNicAndRange() {
        var policy =
                new SriovPolicy(
                        "fast",
                        "worker",
                        List.of("ens5f0"),
                        8,
                        Optional.empty(),
                        Optional.of("8086"),
                        VfDriver.VFIO_PCI,
                        "fast",
                        Optional.of("0-3"),
                        Fact.unset(),
                        Optional.empty(),
                        false,
                        Extras.NONE);
        var design =
                aTopology()
                        .hostClass("worker", 1, host -> host.nic("ens5f0"))
                        .with(t -> t.with("sriov", Elements.of(policy)))
                        .build();

        assertThat(ReadBack.only(ReadBack.export(design), "SriovNetworkNodePolicy").at("spec"))
                .isEqualTo(
                        Map.of(
                                "resourceName",
                                "fast",
                                "nodeSelector",
                                Map.of("feature.node.kubernetes.io/network-sriov.capable", "true"),
                                "numVfs",
                                8,
                                "nicSelector",
                                Map.of("vendor", "8086", "pfNames", List.of("ens5f0#0-3")),
                                "deviceType",
                                "vfio-pci"));
    }

    @Test
    void makesOnlyNamespacesThatAreOurs() {
        var set =
                ReadBack.export(
                        network(
                                NetworkKind.BRIDGE,
                                n ->
                                        Shape.with(
                                                onBridge(n),
                                                "namespaces",
                                                List.of("default", "apps", "openshift-cnv"))));

        assertThat(set.ofKind("Namespace").stream().map(Manifest::name)).containsExactly("apps");
    }
}
