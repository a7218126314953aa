package io.plumbline.model.edit;

import static io.plumbline.model.testing.TopologyBuilder.aTopology;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Position;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VlanInterface;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditsTest {

    private static TopologyBuilder workers() {
        return aTopology()
                .machineNetwork("10.0.0.0/24")
                .aSwitch("sw1")
                .aSwitch("sw2")
                .hostClass(
                        "worker",
                        4,
                        c ->
                                c.nic("ens1", "1", "sw1", "1/1")
                                        .port("ens1", "101-110", "10", "")
                                        .nic("ens2", "2", "sw2", "1/1")
                                        .port("ens2", "101-110", "10", ""));
    }

    private static HostInterface find(Topology in, String name) {
        return in.hostClasses().get("worker").orElseThrow().interfaces().get(name).orElseThrow();
    }

    private static ElementId on(String name) {
        return ElementId.onHost("worker", name);
    }

    @Test
    void bondsTwoNicsAndMovesWhatStoodOnThemUp() {
        var before =
                workers()
                        .with(t -> Layers.vlan(on("ens1"), VlanId.of(220)).applyTo(t))
                        .storage("ens1.220")
                        .build();

        var after =
                Bonds.make("worker", "bond0", BondMode.LACP, List.of("ens1", "ens2"))
                        .applyTo(before);

        assertThat(((Bond) find(after, "bond0")).members()).containsExactly("ens1", "ens2");
        assertThat(((VlanInterface) find(after, "ens1.220")).base()).isEqualTo("bond0");
        assertThat(after.roles().get("storage").orElseThrow().carriers())
                .containsExactly("ens1.220");
    }

    @Test
    void aNicThatJoinsABondLeavesItsOldOne() {
        var before =
                workers()
                        .with(t ->
                                Bonds.make(
                                                "worker",
                                                "bond0",
                                                BondMode.LACP,
                                                List.of("ens1", "ens2"))
                                        .applyTo(t))
                        .with(t -> Additions.nic("worker", "ens3").applyTo(t))
                        .with(t ->
                                Bonds.make("worker", "bond1", BondMode.LACP, List.of("ens3"))
                                        .applyTo(t))
                        .build();

        var after = Bonds.join("worker", "bond1", List.of("ens2")).applyTo(before);

        assertThat(find(after, "bond0").below()).containsExactly("ens1");
        assertThat(find(after, "bond1").below()).containsExactly("ens3", "ens2");
    }

    @Test
    void aVlanOnABondIsAdmittedByThePortsBelow() {
        var before =
                workers()
                        .with(t ->
                                Bonds.make(
                                                "worker",
                                                "bond0",
                                                BondMode.LACP,
                                                List.of("ens1", "ens2"))
                                        .applyTo(t))
                        .build();

        var after = Layers.vlan(on("bond0"), VlanId.of(210)).applyTo(before);

        for (var slot : List.of("ens1", "ens2")) {
            var rule = after.hostClasses().get("worker").orElseThrow().cabling().get(slot);
            assertThat(rule.orElseThrow().wanted().tagged())
                    .isEqualTo(Fact.drawn(VlanSet.parse("101-110,210")));
        }
    }

    @Test
    void aVlanReachesAlsoThePortThatOneHostHasOtherwise() {
        var before =
                workers()
                        .port("worker-2", "ens1", "tagged", Fact.drawn(VlanSet.parse("102-110")))
                        .build();

        var after = Cabling.tag("worker", "ens1", VlanId.of(210)).applyTo(before);

        var port = after.effectiveHosts().get("worker-2").orElseThrow().cable("ens1");
        assertThat(port.orElseThrow().wanted().tagged())
                .isEqualTo(Fact.drawn(VlanSet.parse("102-110,210")));
    }

    @Test
    void theStorageRoleOnABondBuildsItsVlanWithAnAddressPerHost() {
        var before =
                workers()
                        .with(t ->
                                Bonds.make(
                                                "worker",
                                                "bond0",
                                                BondMode.LACP,
                                                List.of("ens1", "ens2"))
                                        .applyTo(t))
                        .build();

        var after = Roles.give(RoleKind.STORAGE, "storage", on("bond0")).applyTo(before);

        var third = after.effectiveHosts().get("worker-3").orElseThrow();
        assertThat(third.addresses(find(after, "bond0.220")))
                .containsExactly(InterfaceAddress.parse("10.220.0.13/24"));
        assertThat(after.roles().get("storage").orElseThrow().carriers())
                .containsExactly("bond0.220");
    }

    @Test
    void theStorageRoleTakesTheVlanAndTheNetworkOfTheArray() {
        var before =
                workers().external("nas", ExternalKind.ARRAY, "330", "10.33.0.5", "sw1").build();

        var after = Roles.give(RoleKind.STORAGE, "storage", on("ens1")).applyTo(before);

        var first = after.effectiveHosts().get("worker-1").orElseThrow();
        assertThat(first.addresses(find(after, "ens1.330")))
                .containsExactly(InterfaceAddress.parse("10.33.0.11/24"));
        assertThat(after.roles().get("storage").orElseThrow().targets()).containsExactly("nas");
    }

    @Test
    void theMigrationRoleComesWithAttachmentAndPool() {
        var after =
                Roles.give(RoleKind.MIGRATION, "migration", on("ens1")).applyTo(workers().build());

        var role = after.roles().get("migration").orElseThrow();
        assertThat(role.effectiveCarriers()).containsExactly("ens1.210");
        assertThat(role.attachment().orElseThrow().nad()).isEqualTo("openshift-cnv/mig");
        assertThat(after.pools().get("migration").orElseThrow().range().orElseThrow())
                .hasToString("10.210.0.0/24");
    }

    @Test
    void theManagementRolePutsBrExOnTheInterface() {
        var after =
                Roles.give(RoleKind.MANAGEMENT, "management", on("ens1"))
                        .applyTo(workers().build());

        assertThat(find(after, "br-ex").below()).containsExactly("ens1");
        assertThat(find(after, "br-ex").ip().gateway().orElseThrow()).hasToString("10.0.0.1");
    }

    @Test
    void aNetworkOnABondGetsABridgeThatPassesItsVlan() {
        var before =
                workers()
                        .with(t ->
                                Bonds.make(
                                                "worker",
                                                "bond0",
                                                BondMode.LACP,
                                                List.of("ens1", "ens2"))
                                        .applyTo(t))
                        .bridgeNetwork("v120", "", 120)
                        .build();

        var after = Roles.carry("v120", on("bond0")).applyTo(before);

        var bridge = (LinuxBridge) find(after, "br-vm");
        assertThat(bridge.ports().get("bond0").orElseThrow().admits(VlanId.of(120))).isTrue();
        assertThat(after.networks().get("v120").orElseThrow().bridge()).contains("br-vm");
    }

    @Test
    void aNetworkOnBrExBecomesALocalnetWithAMapping() {
        var before =
                workers()
                        .with(t -> Layers.brEx(on("ens1")).applyTo(t))
                        .network("v101", NetworkKind.BRIDGE, n -> n)
                        .build();

        var after = Roles.carry("v101", on("br-ex")).applyTo(before);

        assertThat(after.networks().get("v101").orElseThrow().kind())
                .isEqualTo(NetworkKind.LOCALNET);
        assertThat(after.hostClasses().get("worker").orElseThrow().mappings())
                .extracting(m -> m.localnet() + ":" + m.bridge().orElse(""))
                .containsExactly("vmnet:br-ex");
    }

    @Test
    void aRenameRewritesEveryReference() {
        var before =
                workers()
                        .with(t -> Layers.vlan(on("ens1"), VlanId.of(220)).applyTo(t))
                        .storage("ens1.220", "nas")
                        .port("worker-2", "ens1", "tagged", Fact.drawn(VlanSet.parse("5")))
                        .with(t ->
                                t.withDiagram(
                                        t.diagram()
                                                .with(
                                                        ElementId.aSwitch("sw1"),
                                                        new Position(8, 8, true))))
                        .build();

        var after = new Rename(on("ens1"), "eno1").applyTo(before);
        after = new Rename(on("ens1.220"), "stor").applyTo(after);
        after = new Rename(ElementId.aSwitch("sw1"), "leaf1").applyTo(after);
        after = new Rename(ElementId.hostClass("worker"), "compute").applyTo(after);

        var hostClass = after.hostClasses().get("compute").orElseThrow();
        assertThat(hostClass.interfaces().get("stor").orElseThrow().below())
                .containsExactly("eno1");
        assertThat(hostClass.cabling().get("eno1").orElseThrow().switchName()).isEqualTo("leaf1");
        assertThat(after.roles().get("storage").orElseThrow().carriers()).containsExactly("stor");
        assertThat(after.hosts().get("worker-2").orElseThrow().hostClass()).isEqualTo("compute");
        assertThat(after.hosts().get("worker-2").orElseThrow().overrides().names())
                .containsExactly("port eno1");
        assertThat(after.diagram().position(ElementId.aSwitch("leaf1"))).isPresent();
    }

    @Test
    void aRenameToATakenNameChangesNothing() {
        var before = workers().build();

        assertThat(new Rename(ElementId.aSwitch("sw1"), "sw2").applyTo(before)).isEqualTo(before);
    }

    @Test
    void aRemovalTakesAlongWhatCannotBeWithoutIt() {
        var before =
                workers()
                        .with(t -> Layers.vlan(on("ens1"), VlanId.of(220)).applyTo(t))
                        .link("sw1", "sw2", l -> l)
                        .build();

        assertThat(Removal.dependents(before, List.of(on("ens1"))))
                .containsExactlyInAnyOrder(on("ens1.220"), ElementId.cable("worker", "ens1"));
        var after = new Removal(List.of(ElementId.aSwitch("sw1"), on("ens1"))).applyTo(before);
        assertThat(after.links()).isEmpty();
        assertThat(after.hostClasses().get("worker").orElseThrow().interfaces().names())
                .containsExactly("ens2");
    }

    @Test
    void changingAnInterfaceOfAHostWritesAnOverride() {
        var after =
                new SetAttribute(
                                ElementId.onHost("worker-2", "ens1"),
                                "mtu",
                                Fact.drawn(Mtu.of(9000)))
                        .applyTo(workers().build());

        assertThat(after.hosts().get("worker-2").orElseThrow().overrides().names())
                .containsExactly("interface ens1");
        assertThat(
                        after.effectiveHosts()
                                .get("worker-1")
                                .orElseThrow()
                                .find("ens1")
                                .orElseThrow()
                                .mtu()
                                .isUnset())
                .isTrue();
    }

    @Test
    void aPastedClassKeepsItsCablesInFreePorts() {
        var before = workers().build();

        var clipboard = Clipboard.copy(before, List.of(ElementId.hostClass("worker")));
        var after = clipboard.paste(Optional.empty()).applyTo(before);

        assertThat(after.hostClasses().names()).containsExactly("worker", "worker-2");
        assertThat(after.hosts().stream().filter(h -> h.hostClass().equals("worker-2"))).hasSize(4);
        var rule =
                after.hostClasses()
                        .get("worker-2")
                        .orElseThrow()
                        .cabling()
                        .get("ens1")
                        .orElseThrow();
        assertThat(rule.switchName()).isEqualTo("sw1");
        assertThat(rule.firstPort()).contains("1/5");
    }

    @Test
    void pastedSwitchesKeepTheLinkBetweenThem() {
        var before = aTopology().mlagPair("p1", "sw1", "sw2").build();

        var after =
                Clipboard.copy(before, List.of(ElementId.aSwitch("sw1"), ElementId.aSwitch("sw2")))
                        .paste(Optional.empty())
                        .applyTo(before);

        assertThat(after.links().names()).containsExactly("sw1-sw2", "sw1-2-sw2-2");
    }

    @Test
    void undoGivesTheDesignAndTheSelectionBefore() {
        var before = workers().build();
        var history = new History(before);
        history.select(List.of(on("ens1")));

        history.apply(new Rename(on("ens1"), "eno1"), List.of(on("eno1")));
        assertThat(history.isModified()).isTrue();
        history.undo();

        assertThat(history.current()).isEqualTo(before);
        assertThat(history.selection()).containsExactly(on("ens1"));
        assertThat(history.isModified()).isFalse();
        history.redo();
        assertThat(history.selection()).containsExactly(on("eno1"));
    }

    @Test
    void moveIsAPositionOnly() {
        var before = workers().build();

        var after =
                Moves.move(Map.of(ElementId.aSwitch("sw1"), new Position(16, 24, true)))
                        .applyTo(before);

        assertThat(after.diagram().position(ElementId.aSwitch("sw1")))
                .contains(new Position(16, 24, true));
        assertThat(after.withDiagram(before.diagram())).isEqualTo(before);
    }
}
