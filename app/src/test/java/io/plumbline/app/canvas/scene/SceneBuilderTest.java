package io.plumbline.app.canvas.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.canvas.Designs;
import io.plumbline.app.canvas.scene.EdgeRoute.Kind;
import io.plumbline.app.canvas.scene.EdgeRoute.Piece;
import io.plumbline.app.canvas.scene.NodeView.BondView;
import io.plumbline.app.canvas.scene.NodeView.CapsuleView;
import io.plumbline.app.canvas.scene.NodeView.CarrierView;
import io.plumbline.app.canvas.scene.NodeView.ExternalView;
import io.plumbline.app.canvas.scene.NodeView.HostClassView;
import io.plumbline.app.canvas.scene.NodeView.NetworkView;
import io.plumbline.app.canvas.scene.NodeView.NicView;
import io.plumbline.app.canvas.scene.NodeView.PlugView;
import io.plumbline.app.canvas.scene.NodeView.SwitchView;
import io.plumbline.app.theme.RoleLook;
import io.plumbline.icons.NetworkIcon;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.OverridePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SceneBuilderTest {
    private static final ElementId BOND1 = ElementId.onHost("worker", "bond1");

    private final Scene scene = SceneBuilder.of(Designs.fourNicsTwoBonds().build());

    @Test
    void saysWhatTheClassIs() {
        var worker = (HostClassView) node(ElementId.hostClass("worker"));

        assertThat(worker.count()).isEqualTo("× 4");
        assertThat(worker.fact()).isEqualTo("512 GiB · 32 VMs each");
        assertThat(worker.chips().stream().map(HostClassView.Chip::text))
                .containsExactly("worker-1", "worker-2", "worker-3", "worker-4");
        assertThat(worker.note()).isEqualTo("all alike");
        assertThat(worker.roles())
                .containsExactly(
                        RoleLook.MANAGEMENT, RoleLook.MIGRATION, RoleLook.STORAGE, RoleLook.VM);
    }

    @Test
    void countsHostsThatDiffer() {
        var differing =
                Designs.fourNicsTwoBonds()
                        .override("worker-2", HostOverride.absent(OverridePart.INTERFACE, "ens1f0"))
                        .build();

        var worker =
                (HostClassView) node(SceneBuilder.of(differing), ElementId.hostClass("worker"));

        assertThat(worker.note()).isEqualTo("1 override");
        assertThat(worker.differing()).isTrue();
    }

    @Test
    void countsTheHostsThatHaveNoRoomInTheFooter() {
        var many = Designs.fourNicsTwoBonds().hostClass("other", 12, c -> c.nic("eno1")).build();

        var other = (HostClassView) node(SceneBuilder.of(many), ElementId.hostClass("other"));

        assertThat(other.chips().stream().map(HostClassView.Chip::text)).hasSize(4).endsWith("+ 9");
    }

    @Test
    void doesNotCountAHostAsUnlikeForItsOwnAddress() {
        var observed =
                Designs.fourNicsTwoBonds()
                        .override(
                                "worker-2",
                                HostOverride.changed(
                                        OverridePart.INTERFACE,
                                        "ens1f0",
                                        Map.of("pciAddress", Optional.of("0000:5e:00.0"))))
                        .build();

        var worker = (HostClassView) node(SceneBuilder.of(observed), ElementId.hostClass("worker"));

        assertThat(worker.note()).isEqualTo("all alike");
    }

    @Test
    void givesALongHostNameAWiderChip() {
        var observed =
                Designs.fourNicsTwoBonds()
                        .host("ip-10-0-21-41.us-east-2.compute", c -> c.nic("ens5"))
                        .with(t ->
                                t.withHosts(
                                        h -> h.with(Host.of("rack-7-worker-17.lab", "worker", 5))))
                        .build();

        var worker = (HostClassView) node(SceneBuilder.of(observed), ElementId.hostClass("worker"));

        assertThat(worker.chips().getFirst().box().width()).isGreaterThan(100);
        assertThat(worker.chips().getLast().text()).isEqualTo("+ 4");
    }

    @Test
    void saysModeSpeedAndMtuOfABond() {
        var bond = (BondView) node(BOND1);

        assertThat(bond.mode()).isEqualTo("802.3ad · 50G");
        assertThat(bond.mtu()).isEqualTo("MTU 9000");
        assertThat(bond.pictogram()).isEqualTo(BondPictogram.TIED);
    }

    @Test
    void saysOneFactOfEachCarrier() {
        assertThat(carrier("br-ex").fact()).isEqualTo("10.0.0.11 – .14");
        assertThat(carrier("br-ex").platformOwned()).isTrue();
        assertThat(carrier("bond1.210").fact()).isEqualTo("MTU 9000");
        assertThat(carrier("bond1.220").fact()).isEqualTo("10.220.0.11 – .14");
        assertThat(carrier("br-vm").fact()).isEqualTo("trunk 101–110");
        assertThat(carrier("br-vm").role()).contains(RoleLook.VM);
    }

    @Test
    void namesPortsAndTheirVlans() {
        var sw1 = (SwitchView) node(ElementId.aSwitch("sw1"));

        assertThat(sw1.rows().stream().map(SwitchView.Row::ports))
                .containsExactly("1/1–4", "1/5–8");
        assertThat(sw1.rows().stream().map(SwitchView.Row::fact))
                .containsExactly("VLAN 10", "12 VLANs");
        assertThat(sw1.fact()).isEqualTo("MTU 9216");
    }

    @Test
    void saysWhatNetworksAreAndWhoUsesThem() {
        var v101 = (NetworkView) node(ElementId.network("v101"));
        var machine = (NetworkView) node(ElementId.role("management"));
        var storage = (NetworkView) node(ElementId.role("storage"));
        var migration = (NetworkView) node(ElementId.role("migration"));

        assertThat(List.of(v101.fact(), v101.count())).containsExactly("VLAN 101 · apps", "64 VMs");
        assertThat(List.of(machine.name(), machine.fact()))
                .containsExactly("machine", "10.0.0.0/24");
        assertThat(storage.fact()).isEqualTo("VLAN 220 · nas");
        assertThat(migration.name()).isEqualTo("mig");
        assertThat(migration.icon()).isEqualTo(NetworkIcon.MIGRATION);
    }

    @Test
    void drawsNoNetworkForTheRoleOfVirtualMachines() {
        assertThat(scene.node(ElementId.role("vm"))).isEmpty();
    }

    @Test
    void namesExternals() {
        assertThat(((ExternalView) node(ElementId.external("core"))).fact())
                .isEqualTo("gateway 10.0.0.1");
        assertThat(((ExternalView) node(ElementId.external("nas"))).fact())
                .isEqualTo("NFS 10.220.0.5");
    }

    @Test
    void putsTheLagCapsuleLevelWithItsBond() {
        var po2 = (CapsuleView) node(ElementId.cable("worker", "@po2"));

        assertThat(po2.fact()).isEqualTo("2×25G");
        assertThat(po2.bounds().centreY()).isEqualTo(node(BOND1).bounds().centreY());
        assertThat(po2.bounds().right()).isEqualTo(300 - 22);
        assertThat(po2.cables())
                .containsExactly(
                        ElementId.cable("worker", "ens1f1"), ElementId.cable("worker", "ens2f1"));
    }

    @Test
    void plugsEveryNetworkThroughTheEdgeOfTheClass() {
        var plugs =
                scene.nodes().stream()
                        .filter(PlugView.class::isInstance)
                        .map(NodeView::bounds)
                        .toList();

        assertThat(plugs).hasSize(4).allSatisfy(box -> assertThat(box.centreX()).isEqualTo(700));
    }

    @Test
    void leadsEveryCableToItsSocket() {
        for (var nic : List.of("ens1f0", "ens2f0", "ens1f1", "ens2f1")) {
            var view = (NicView) node(ElementId.onHost("worker", nic));
            var end =
                    scene.edges().stream()
                            .filter(edge -> edge.kind() == Kind.MEMBER)
                            .filter(edge -> edge.to().equals(view.id()))
                            .map(edge ->
                                    edge.corners()
                                            .subList(
                                                    edge.corners().size() - 2,
                                                    edge.corners().size()))
                            .toList();

            assertThat(end).containsExactly(List.of(view.bounds().x(), view.bounds().centreY()));
        }
    }

    @Test
    void routesOnlyHorizontallyAndVertically() {
        assertThat(scene.edges())
                .flatExtracting(EdgeRoute::pieces)
                .allSatisfy(piece ->
                        assertThat(piece.x1() == piece.x2() || piece.y1() == piece.y2())
                                .as("%s", piece)
                                .isTrue());
    }

    @Test
    void noCableOutsideOfHostsRunsUnderAForeignObject() {
        var outside =
                scene.edges().stream()
                        .filter(edge -> edge.kind() == Kind.MEMBER || edge.kind() == Kind.EXTERNAL)
                        .toList();
        var bodies =
                scene.nodes().stream()
                        .filter(n ->
                                n instanceof SwitchView
                                        || n instanceof ExternalView
                                        || n instanceof NetworkView)
                        .toList();

        assertThat(outside).isNotEmpty();
        for (var edge : outside) {
            for (var body : bodies) {
                for (var piece : edge.pieces()) {
                    assertThat(runsThrough(piece, body.bounds().grown(-8)))
                            .as("%s under %s", edge.id(), body.id())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void leavesAGapOfTenWhereCablesCross() {
        var crossing =
                scene.edges().stream()
                        .filter(edge -> edge.kind() == Kind.MEMBER || edge.kind() == Kind.EXTERNAL)
                        .filter(edge -> edge.pieces().size() > edge.corners().size() / 2 - 1)
                        .toList();

        assertThat(crossing).isNotEmpty();
        assertThat(crossing)
                .allSatisfy(edge -> assertThat(gaps(edge)).isNotEmpty().allMatch(gap -> gap == 10));
    }

    @Test
    void isTheSameForTheSameDesign() {
        var again = SceneBuilder.of(Designs.fourNicsTwoBonds().build());

        assertThat(again.nodes()).isEqualTo(scene.nodes());
        assertThat(again.edges()).isEqualTo(scene.edges());
    }

    private static List<Integer> gaps(EdgeRoute edge) {
        var gaps = new ArrayList<Integer>();
        for (var i = 1; i < edge.pieces().size(); i++) {
            var before = edge.pieces().get(i - 1);
            var after = edge.pieces().get(i);
            if (before.x1() == before.x2()
                    && after.x1() == after.x2()
                    && before.x1() == after.x1()) {
                gaps.add(Math.abs(after.y1() - before.y2()));
            } else if (before.y1() == before.y2()
                    && after.y1() == after.y2()
                    && before.y1() == after.y1()) {
                gaps.add(Math.abs(after.x1() - before.x2()));
            }
        }
        return gaps;
    }

    private static boolean runsThrough(Piece piece, Box box) {
        return Math.min(piece.x1(), piece.x2()) < box.right()
                && box.x() < Math.max(piece.x1(), piece.x2())
                && Math.min(piece.y1(), piece.y2()) < box.bottom()
                && box.y() < Math.max(piece.y1(), piece.y2());
    }

    private CarrierView carrier(String name) {
        return (CarrierView) node(ElementId.onHost("worker", name));
    }

    private NodeView node(ElementId id) {
        return node(scene, id);
    }

    private static NodeView node(Scene scene, ElementId id) {
        return scene.node(id).orElseThrow();
    }
}
