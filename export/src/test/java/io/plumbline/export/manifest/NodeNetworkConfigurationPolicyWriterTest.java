package io.plumbline.export.manifest;

import static io.plumbline.model.testing.TopologyBuilder.aTopology;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.MacAddress;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.testing.HostClassBuilder;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BondTech;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.MatchKind;
import io.plumbline.model.topology.NodeRole;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class NodeNetworkConfigurationPolicyWriterTest {

    private static final String KIND = "NodeNetworkConfigurationPolicy";

    private static Topology workers(UnaryOperator<HostClassBuilder> change) {
        return aTopology().hostClass("worker", 2, change).build();
    }

    private static HostClassBuilder twoPorts(HostClassBuilder host) {
        return host.nic("ens1").nic("ens2").bond("bond1", BondMode.LACP, "ens1", "ens2");
    }

    private static ReadBack policy(UnaryOperator<HostClassBuilder> change) {
        return ReadBack.only(ReadBack.export(workers(change)), KIND);
    }

    private static ReadBack bridge(BridgePort port) {
        return policy(host -> twoPorts(host).add(LinuxBridge.of("br-vm", port)));
    }

    private static Object vlanFilter(BridgePort port) {
        return bridge(port)
                .find("spec", "desiredState", "interfaces", "br-vm", "bridge", "port", 0, "vlan")
                .orElse("no filter");
    }

    @Test
    void servesAllWorkersWithOnePolicyByTheirRole() {
        var policy = policy(NodeNetworkConfigurationPolicyWriterTest::twoPorts);

        assertThat(policy.at("metadata", "name")).isEqualTo("plumbline-worker");
        assertThat(policy.at("spec", "nodeSelector"))
                .isEqualTo(Map.of("node-role.kubernetes.io/worker", ""));
        assertThat(policy.at("metadata", "annotations", "plumbline.io/drawn-as"))
                .isEqualTo("class/worker");
    }

    @Test
    void picksLayoutsByLabelWhereWorkersDiffer() {
        var design =
                aTopology()
                        .hostClass("fast", 1, NodeNetworkConfigurationPolicyWriterTest::twoPorts)
                        .hostClass("slow", 1, host -> host.nic("ens1").mtu("ens1", 9000))
                        .build();
        var set = ReadBack.export(design);

        assertThat(set.ofKind(KIND).stream().map(d -> ReadBack.of(d).at("spec", "nodeSelector")))
                .containsExactly(
                        Map.of("plumbline.io/layout", "fast"),
                        Map.of("plumbline.io/layout", "slow"));
        assertThat(set.ofKind("Node").stream().map(Manifest::path))
                .containsExactly("15-node-fast-1.patch.yaml", "15-node-slow-1.patch.yaml");
    }

    @Test
    void givesEachHostItsOwnPolicyForStaticAddresses() {
        var set =
                ReadBack.export(
                        workers(host ->
                                twoPorts(host).vlan("bond1", 220).ip("bond1.220", "10.0.9.1+/24")));

        var second = ReadBack.of(set.ofKind(KIND).get(1));
        assertThat(second.at("spec", "nodeSelector"))
                .isEqualTo(Map.of("kubernetes.io/hostname", "worker-2"));
        assertThat(
                        second.at(
                                "spec",
                                "desiredState",
                                "interfaces",
                                "bond1.220",
                                "ipv4",
                                "address",
                                0,
                                "ip"))
                .isEqualTo("10.0.9.2");
    }

    @Test
    void selectsByTheNodesOwnLabelValue() {
        var design =
                aTopology()
                        .hostClass("worker", 1, h -> h.nic("ens1").ip("ens1", "10.0.9.1/24"))
                        .with(t ->
                                t.withHosts(hosts ->
                                        hosts.replacing(
                                                "worker-1",
                                                h ->
                                                        Shape.with(
                                                                h,
                                                                "nodeName",
                                                                Optional.of("node-a")))))
                        .build();

        assertThat(ReadBack.only(ReadBack.export(design), KIND).at("spec", "nodeSelector"))
                .isEqualTo(Map.of("kubernetes.io/hostname", "node-a"));
    }

    @Test
    void findsNicsByMacPerHost() {
        var design =
                workers(host ->
                        twoPorts(host)
                                .change(
                                        "ens1",
                                        nic ->
                                                Shape.with(
                                                        Shape.with(nic, "match", MatchKind.MAC),
                                                        "mac",
                                                        Fact.drawn(
                                                                MacAddress.parse(
                                                                        "00:11:22:33:44:55")))));
        var set = ReadBack.export(design);

        assertThat(set.ofKind(KIND)).hasSize(2);
        assertThat(set.ofKind(KIND).getFirst().text())
                .contains("identifier: mac-address\n        mac-address: \"00:11:22:33:44:55\"");
    }

    @Test
    void writesMaxUnavailableAlways() {
        var policy = policy(NodeNetworkConfigurationPolicyWriterTest::twoPorts);

        assertThat(policy.at("spec", "maxUnavailable")).isEqualTo(1);
    }

    @Test
    void takesMaxUnavailableFromTheDesignsParameters() {
        var design =
                workers(NodeNetworkConfigurationPolicyWriterTest::twoPorts)
                        .with("parameters", Map.of("maxUnavailableDefault", "25%"));

        assertThat(ReadBack.only(ReadBack.export(design), KIND).at("spec", "maxUnavailable"))
                .isEqualTo("25%");
    }

    @Test
    void writesCompletePortListsAndLinkMonitoring() {
        var section =
                new Object[] {"spec", "desiredState", "interfaces", "bond1", "link-aggregation"};
        var policy = policy(NodeNetworkConfigurationPolicyWriterTest::twoPorts);

        assertThat(policy.at(section))
                .isEqualTo(
                        Map.of(
                                "mode", "802.3ad",
                                "options", Map.of("miimon", 100),
                                "port", List.of("ens1", "ens2")));
    }

    @Test
    void leavesLinkMonitoringToArpWhereThatIsDrawn() {
        var policy =
                policy(host ->
                        host.nic("ens1")
                                .add(
                                        Bond.of("bond1", BondMode.ACTIVE_BACKUP, List.of("ens1"))
                                                .withOptions(Map.of("arp_interval", "200"))));

        assertThat(
                        policy.at(
                                "spec",
                                "desiredState",
                                "interfaces",
                                "bond1",
                                "link-aggregation",
                                "options"))
                .isEqualTo(Map.of("arp_interval", 200));
    }

    @Test
    void givesAVlanTheMtuOfItsBase() {
        var policy = policy(host -> twoPorts(host).mtu("bond1", 9000).vlan("bond1", 210));

        assertThat(policy.at("spec", "desiredState", "interfaces", "bond1.210", "mtu"))
                .isEqualTo(9000);
    }

    @Test
    void neverListsTheManagementPath() {
        var set =
                ReadBack.export(
                        workers(host ->
                                twoPorts(host)
                                        .brEx("bond1", "10.0.0.11+/24")
                                        .vlan("bond1", 210)
                                        .mapping("vmnet", "br-ex")));
        var state = ReadBack.only(set, KIND);

        assertThat(state.find("spec", "desiredState", "interfaces", "bond1", "name")).isEmpty();
        assertThat(state.find("spec", "desiredState", "interfaces", "ens1", "name")).isEmpty();
        assertThat(state.find("spec", "desiredState", "interfaces", "br-ex", "name")).isEmpty();
        assertThat(
                        state.at(
                                "spec",
                                "desiredState",
                                "interfaces",
                                "bond1.210",
                                "vlan",
                                "base-iface"))
                .isEqualTo("bond1");
        assertThat(state.at("spec", "desiredState", "ovn", "bridge-mappings"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "localnet",
                                        "vmnet",
                                        "bridge",
                                        "br-ex",
                                        "state",
                                        "present")));
    }

    @Test
    void refusesABridgeThatWouldTakeTheManagementNic() {
        var set =
                ReadBack.export(
                        workers(host ->
                                twoPorts(host)
                                        .brEx("bond1", "10.0.0.11+/24")
                                        .linuxBridge("br-vm", "bond1", "101-110")));

        assertThat(set.ofKind(KIND)).isEmpty();
        assertThat(set.leftOut())
                .containsExactly(
                        new LeftOut(
                                "br-vm",
                                "it would take bond1 away from br-ex and cut the node off"));
    }

    @Test
    void neverWritesVlanOneInATrunk() {
        assertThat(vlanFilter(BridgePort.trunk("bond1", VlanSet.parse("1-3,7"))))
                .isEqualTo(
                        Map.of(
                                "mode",
                                "trunk",
                                "trunk-tags",
                                List.of(
                                        Map.of("id-range", Map.of("min", 2, "max", 3)),
                                        Map.of("id", 7))));
    }

    @Test
    void neverWritesVlanOneAsNative() {
        var port =
                new BridgePort(
                        "bond1",
                        FilterMode.TRUNK,
                        VlanSet.parse("5"),
                        Optional.of(VlanId.of(1)),
                        true);

        assertThat(vlanFilter(port))
                .isEqualTo(Map.of("mode", "trunk", "trunk-tags", List.of(Map.of("id", 5))));
    }

    @Test
    void leavesTheNativeVlanOutOfTheTags() {
        var port =
                new BridgePort(
                        "bond1",
                        FilterMode.TRUNK,
                        VlanSet.parse("5-6"),
                        Optional.of(VlanId.of(5)),
                        true);

        assertThat(vlanFilter(port))
                .isEqualTo(
                        Map.of(
                                "mode",
                                "trunk",
                                "enable-native",
                                true,
                                "tag",
                                5,
                                "trunk-tags",
                                List.of(Map.of("id", 6))));
    }

    @Test
    void writesAnAccessPort() {
        var port =
                new BridgePort(
                        "bond1", FilterMode.ACCESS, VlanSet.NONE, Optional.of(VlanId.of(7)), false);

        assertThat(vlanFilter(port)).isEqualTo(Map.of("mode", "access", "tag", 7));
    }

    @Test
    void suppressesTheInsertedTrunkWhereNoFilterIsWanted() {
        var port = new BridgePort("bond1", FilterMode.OFF, VlanSet.NONE, Optional.empty(), false);

        assertThat(vlanFilter(port)).isEqualTo(Map.of());
        assertThat(vlanFilter(BridgePort.named("bond1"))).isEqualTo("no filter");
    }

    @Test
    void writesAnOpenVSwitchBondInsideItsBridge() {
        var bond =
                Shape.with(
                        Bond.of("obond", BondMode.BALANCE_SLB, List.of("ens1", "ens2")),
                        "tech",
                        BondTech.OVS);
        var policy =
                policy(host ->
                        host.nic("ens1")
                                .nic("ens2")
                                .add(bond)
                                .ovsBridge("ovs-vm", "obond")
                                .mapping("physvm", "ovs-vm"));

        assertThat(policy.find("spec", "desiredState", "interfaces", "obond", "name")).isEmpty();
        assertThat(policy.at("spec", "desiredState", "interfaces", "ovs-vm", "bridge"))
                .isEqualTo(
                        Map.of(
                                "allow-extra-patch-ports", true,
                                "options", Map.of("stp", Map.of("enabled", false)),
                                "port",
                                        List.of(
                                                Map.of(
                                                        "name",
                                                        "obond",
                                                        "link-aggregation",
                                                        Map.of(
                                                                "mode",
                                                                "balance-slb",
                                                                "port",
                                                                List.of(
                                                                        Map.of("name", "ens1"),
                                                                        Map.of(
                                                                                "name",
                                                                                "ens2")))))));
    }

    @Test
    void putsTheAddressOfAnOpenVSwitchBridgeOnItsOwnPort() {
        var bridge =
                Shape.with(
                        OvsBridge.named("ovs-vm"), "ports", Elements.of(BridgePort.named("ens1")));
        var policy =
                ReadBack.of(
                        ReadBack.export(
                                        workers(h ->
                                                h.nic("ens1")
                                                        .add(bridge)
                                                        .ip("ovs-vm", "10.9.0.1+/24")))
                                .ofKind(KIND)
                                .getFirst());

        assertThat(policy.at("spec", "desiredState", "interfaces", 2, "type"))
                .isEqualTo("ovs-interface");
        assertThat(policy.at("spec", "desiredState", "interfaces", 2, "ipv4", "enabled"))
                .isEqualTo(true);
        assertThat(policy.at("spec", "desiredState", "interfaces", 1, "bridge", "port", 1, "name"))
                .isEqualTo("ovs-vm");
    }

    @Test
    void splitsALayoutWhereOneHostDiffers() {
        var design =
                aTopology()
                        .hostClass("worker", 3, NodeNetworkConfigurationPolicyWriterTest::twoPorts)
                        .override(
                                "worker-3",
                                HostOverride.changed(
                                        OverridePart.INTERFACE,
                                        "bond1",
                                        Map.of("members", List.of("ens1"))))
                        .build();

        assertThat(ReadBack.export(design).ofKind(KIND).stream().map(Manifest::name))
                .containsExactly("plumbline-worker", "plumbline-worker-worker-3");
    }

    @Test
    void cutsTheNameOfAPolicyToWhatALabelHolds() {
        var name = "node-with-a-very-long-name-" + "x".repeat(40);
        var design =
                aTopology()
                        .host(name + "a", host -> host.nic("ens1").ip("ens1", "10.0.9.1/24"))
                        .host(name + "b", host -> host.nic("ens1").ip("ens1", "10.0.9.2/24"))
                        .build();
        var names = ReadBack.export(design).ofKind(KIND).stream().map(Manifest::name).toList();

        assertThat(names).hasSize(2).doesNotHaveDuplicates().allMatch(each -> each.length() <= 63);
    }

    @Test
    void leavesControlPlaneNodesOutOfTheWorkerRole() {
        var design =
                aTopology()
                        .hostClass("worker", 1, NodeNetworkConfigurationPolicyWriterTest::twoPorts)
                        .hostClass(
                                "master",
                                1,
                                host ->
                                        twoPorts(host)
                                                .with(c ->
                                                        Shape.with(
                                                                c, "role", NodeRole.CONTROL_PLANE)))
                        .build();

        assertThat(
                        ReadBack.export(design).ofKind(KIND).stream()
                                .map(each -> ReadBack.of(each).at("spec", "nodeSelector")))
                .containsExactly(
                        Map.of("node-role.kubernetes.io/worker", ""),
                        Map.of("plumbline.io/layout", "master"));
    }

    @Test
    void takesEverythingOffFromTheTopDown() {
        var set =
                ReadBack.export(
                        workers(host ->
                                twoPorts(host)
                                        .vlan("bond1", 210)
                                        .linuxBridge("br-vm", "bond1", "101-110")));
        var revert = ReadBack.of(set.revert().getFirst());

        assertThat(revert.at("metadata", "name")).isEqualTo("plumbline-worker");
        assertThat(
                        ((List<?>) revert.at("spec", "desiredState", "interfaces"))
                                .stream()
                                        .map(each ->
                                                ((Map<?, ?>) each).get("name")
                                                        + " "
                                                        + ((Map<?, ?>) each).get("state")))
                .containsExactly(
                        "br-vm absent", "bond1.210 absent", "bond1 absent", "ens1 up", "ens2 up");
    }

    @Test
    void pointsFromLinesToTheDrawnInterface() {
        var document =
                ReadBack.export(workers(NodeNetworkConfigurationPolicyWriterTest::twoPorts))
                        .ofKind(KIND)
                        .getFirst();
        var lines = document.text().lines().toList();
        var bond =
                document.drawnLines().stream()
                        .filter(each -> each.element().equals(ElementId.onHost("worker", "bond1")))
                        .findFirst()
                        .orElseThrow();

        assertThat(lines.get(bond.first() - 1)).isEqualTo("      - name: bond1");
        assertThat(lines.subList(bond.first(), bond.last())).contains("          mode: 802.3ad");
        assertThat(bond.last()).isLessThanOrEqualTo(lines.size());
    }
}
