package io.plumbline.model.arrange;

import static io.plumbline.model.arrange.ReferenceDesign.fourNicsTwoBonds;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.VlanId;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.Position;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VlanInterface;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ArrangementTest {
    private static final ElementId WORKER = ElementId.hostClass("worker");

    @Test
    void placesTheReferenceDesignAsDrawn() {
        var arrangement = Arrangement.of(fourNicsTwoBonds().build());

        assertThat(box(arrangement, WORKER)).isEqualTo(new Box(300, 80, 400, 370));
        assertThat(box(arrangement, ElementId.of(ElementKind.MLAG_PAIR, "p1")))
                .isEqualTo(new Box(36, 116, 144, 272));
        assertThat(box(arrangement, ElementId.aSwitch("sw2"))).isEqualTo(new Box(48, 292, 120, 84));
        assertThat(box(arrangement, ElementId.external("core")))
                .isEqualTo(new Box(36, 40, 144, 52));
        assertThat(box(arrangement, ElementId.external("nas")))
                .isEqualTo(new Box(36, 412, 144, 52));
    }

    @Test
    void putsEveryPartOfALaneOnOneRow() {
        var plan = plan(fourNicsTwoBonds().build());

        assertThat(partBox(plan, "ens1f0")).isEqualTo(new Box(0, 74, 98, 24));
        assertThat(partBox(plan, "ens2f0")).isEqualTo(new Box(0, 102, 98, 24));
        assertThat(partBox(plan, "bond0")).isEqualTo(new Box(124, 70, 104, 60));
        assertThat(partBox(plan, "br-ex")).isEqualTo(new Box(260, 73, 128, 54));
        assertThat(partBox(plan, "bond1").centreY()).isEqualTo(252);
        assertThat(partBox(plan, "bond1.210").centreY()).isEqualTo(196);
        assertThat(partBox(plan, "bond1.220").centreY()).isEqualTo(252);
        assertThat(partBox(plan, "br-vm").centreY()).isEqualTo(308);
    }

    @Test
    void seatsNetworksLevelWithTheirCarrierAndFurtherOnesBelow() {
        var arrangement = Arrangement.of(fourNicsTwoBonds().build());

        assertThat(box(arrangement, ElementId.role("management")))
                .isEqualTo(new Box(736, 156, 156, 48));
        assertThat(box(arrangement, ElementId.role("migration")).centreY()).isEqualTo(80 + 196);
        assertThat(box(arrangement, ElementId.role("storage")).centreY()).isEqualTo(80 + 252);
        assertThat(box(arrangement, ElementId.network("v101")).centreY()).isEqualTo(80 + 308);
        assertThat(box(arrangement, ElementId.network("v102")).centreY()).isEqualTo(80 + 364);
    }

    @Test
    void widensAClassForACarrierOnACarrier() {
        var topology =
                fourNicsTwoBonds()
                        .with(t ->
                                t.withHostClass(
                                        "worker",
                                        c ->
                                                c.withInterfaces(
                                                        c.interfaces()
                                                                .with(
                                                                        VlanInterface.of(
                                                                                "br-vm.7",
                                                                                "br-vm",
                                                                                VlanId.of(7))))))
                        .build();

        assertThat(plan(topology).width()).isEqualTo(560);
        assertThat(partBox(plan(topology), "br-vm.7")).isEqualTo(new Box(420, 286, 128, 44));
    }

    @Test
    void putsFreeNicsLast() {
        var topology =
                TopologyBuilder.aTopology()
                        .hostClass(
                                "worker",
                                1,
                                c ->
                                        c.nic("spare1")
                                                .nic("spare2")
                                                .nic("eno1")
                                                .brEx("eno1", "10.0.0.1/24"))
                        .build();

        assertThat(plan(topology).parts().stream().map(ClassPlan.Part::name))
                .containsExactly("eno1", "br-ex", "spare1", "spare2");
        assertThat(partBox(plan(topology), "spare2").y() - partBox(plan(topology), "spare1").y())
                .isEqualTo(28);
    }

    @Test
    void drawsAnInterfaceThatStandsOnItself() {
        var topology =
                TopologyBuilder.aTopology()
                        .hostClass(
                                "worker",
                                1,
                                c -> c.vlan("loop", "loop", 7).vlan("a", "b", 1).vlan("b", "a", 2))
                        .build();

        assertThat(plan(topology).parts().stream().map(ClassPlan.Part::name))
                .containsExactlyInAnyOrder("loop", "a", "b");
    }

    @Test
    void leavesPlacedObjectsAndParksNewOnesBesideThem() {
        var design = fourNicsTwoBonds().build();
        var stored = design.withDiagram(Arrangement.of(design).storedIn(design));
        var moved = stored.withDiagram(stored.diagram().with(WORKER, new Position(900, 80, true)));
        var grown = moved.withHostClasses(classes -> classes.with(HostClass.named("storage-node")));

        var arrangement = Arrangement.of(grown);

        assertThat(box(arrangement, WORKER)).isEqualTo(new Box(900, 80, 400, 370));
        var parked = box(arrangement, ElementId.hostClass("storage-node"));
        assertThat(
                        arrangement.boxes().entrySet().stream()
                                .filter(e -> !e.getKey().name().equals("storage-node")))
                .noneMatch(entry -> entry.getValue().overlaps(parked));
    }

    @Test
    void movesEverythingButPinnedObjectsWhenArrangedAfresh() {
        var design = fourNicsTwoBonds().build();
        var scattered =
                design.withDiagram(
                        design.diagram()
                                .with(WORKER, new Position(900, 900, true))
                                .with(ElementId.external("nas"), new Position(5, 5, false)));

        var arrangement = Arrangement.afresh(scattered);

        assertThat(box(arrangement, WORKER).x()).isEqualTo(900);
        assertThat(box(arrangement, ElementId.external("nas")))
                .isEqualTo(new Box(36, 412, 144, 52));
    }

    @Test
    void standsLeafPairsBesideTheirClassesAndTheSpineLeftOfThem() {
        var topology =
                TopologyBuilder.aTopology()
                        .mlagPair("pa", "a1", "a2")
                        .mlagPair("pb", "b1", "b2")
                        .mlagPair("ps", "s1", "s2")
                        .link("a1", "s1", l -> l)
                        .link("b1", "s2", l -> l)
                        .external("core", ExternalKind.GATEWAY, "10", "10.0.0.1", "s1", "s2")
                        .hostClass(
                                "wa",
                                3,
                                c -> c.nic("n1", "1", "a1", "1/1").nic("n2", "2", "a2", "1/1"))
                        .hostClass(
                                "wb",
                                3,
                                c -> c.nic("n1", "1", "b1", "1/1").nic("n2", "2", "b2", "1/1"))
                        .build();

        var arrangement = Arrangement.of(topology);

        var spine = box(arrangement, ElementId.of(ElementKind.MLAG_PAIR, "ps"));
        var leafA = box(arrangement, ElementId.of(ElementKind.MLAG_PAIR, "pa"));
        var leafB = box(arrangement, ElementId.of(ElementKind.MLAG_PAIR, "pb"));
        assertThat(spine.right()).isLessThanOrEqualTo(leafA.x() - Sizes.SPINE_GUTTER);
        assertThat(leafA.x()).isEqualTo(leafB.x());
        assertThat(leafB.y()).isGreaterThan(leafA.bottom());
        assertNothingOverlaps(arrangement);
    }

    @Test
    void laysOutAThousandHostsInMilliseconds() {
        var builder = TopologyBuilder.aTopology();
        for (var rack = 1; rack <= 50; rack++) {
            var a = "a" + rack;
            var b = "b" + rack;
            builder.mlagPair("p" + rack, a, b)
                    .hostClass(
                            "r" + rack,
                            20,
                            c -> c.nic("n1", "1", a, "1/1").nic("n2", "2", b, "1/1"));
        }
        var topology = builder.build();
        Arrangement.of(topology);

        var start = System.nanoTime();
        var arrangement = Arrangement.of(topology);
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(took).isLessThan(Duration.ofMillis(100));
        assertNothingOverlaps(arrangement);
        var bounds = arrangement.bounds();
        assertThat((double) bounds.width() / bounds.height()).isBetween(1.0, 3.0);
    }

    private static void assertNothingOverlaps(Arrangement arrangement) {
        var boxes =
                arrangement.boxes().entrySet().stream()
                        .filter(entry -> entry.getKey().kind() != ElementKind.SWITCH)
                        .map(Map.Entry::getValue)
                        .toList();
        for (var i = 0; i < boxes.size(); i++) {
            for (var j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).overlaps(boxes.get(j)))
                        .as("%s over %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }

    private static ClassPlan plan(Topology topology) {
        return Objects.requireNonNull(Arrangement.of(topology).classes().get("worker"));
    }

    private static Box partBox(ClassPlan plan, String name) {
        return plan.part(name).orElseThrow().box();
    }

    private static Box box(Arrangement arrangement, ElementId id) {
        return arrangement.box(id).orElseThrow();
    }
}
