package io.plumbline.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.NativeVlan;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Pseudograph;
import org.junit.jupiter.api.Test;

/// The islands of a VLAN, with JGraphT as the judge.
class VlanGraphTest {

    private static TopologyBuilder chain() {
        return TopologyBuilder.aTopology()
                .aSwitch("a")
                .aSwitch("b")
                .aSwitch("c")
                .link("a", "b", l -> l)
                .link("b", "c", l -> l);
    }

    private static Fabric fabric(Topology topology) {
        return new Fabric(topology, PortReading.WANTED);
    }

    @Test
    void connectsSwitchesOverTrunksThatCarryTheVlan() {
        var fabric = fabric(chain().trunk("b-c", "101", 1).build());

        assertThat(fabric.vlan(101).connects("a", "c")).isTrue();
        assertThat(fabric.vlan(102).connects("a", "b")).isTrue();
        assertThat(fabric.vlan(102).connects("a", "c")).isFalse();
    }

    @Test
    void carriesTheNativeVlanWhereBothEndsHaveIt() {
        var fabric = fabric(chain().trunk("b-c", "101", 7).build());

        assertThat(fabric.vlan(7).connects("b", "c")).isTrue();
        assertThat(fabric.vlan(1).connects("b", "c")).isFalse();
    }

    @Test
    void doesNotCarryAVlanInTwoForms() {
        var oneEndNative =
                chain().changeLink(
                                "b-c",
                                l ->
                                        Shape.with(
                                                l,
                                                "a",
                                                Shape.with(
                                                        l.a(),
                                                        "wanted",
                                                        Shape.with(
                                                                PortSettings.UNSET.withNativeVlan(
                                                                        NativeVlan.of(7)),
                                                                "mtu",
                                                                PortSettings.UNSET.mtu()))));

        assertThat(fabric(oneEndNative.build()).vlan(7).connects("b", "c")).isFalse();
    }

    @Test
    void answersOnceForVlansThatTheSameLinksAdmit() {
        var fabric = fabric(chain().trunk("b-c", "101-110", 1).build());

        assertThat(fabric.vlan(103)).isSameAs(fabric.vlan(107));
        assertThat(fabric.vlan(103)).isNotSameAs(fabric.vlan(111));
    }

    @Test
    void agreesWithJGraphTOnRandomFabrics() {
        for (var seed = 0L; seed < 200; seed++) {
            var random = new Random(seed);
            var topology = random(random);
            var fabric = fabric(topology);
            for (var vlan : new int[] {1, 7, 101, 102}) {
                var judge = new ConnectivityInspector<>(reference(fabric, vlan));
                for (var a : topology.switches().names()) {
                    for (var b : topology.switches().names()) {
                        assertThat(fabric.vlan(vlan).connects(a, b))
                                .as("seed %d, VLAN %d, %s and %s", seed, vlan, a, b)
                                .isEqualTo(judge.pathExists(a, b));
                    }
                }
            }
        }
    }

    private static Topology random(Random random) {
        var builder = TopologyBuilder.aTopology();
        var switches = 2 + random.nextInt(8);
        for (var i = 0; i < switches; i++) {
            builder = builder.aSwitch("s" + i);
        }
        for (var i = 0; i < switches * 2; i++) {
            var a = "s" + random.nextInt(switches);
            var b = "s" + random.nextInt(switches);
            var trunks = new String[] {"101", "102", "101,102", "all", "none"};
            builder =
                    builder.link(a, b, l -> l)
                            .trunk(
                                    a + "-" + b,
                                    trunks[random.nextInt(trunks.length)],
                                    random.nextBoolean() ? 1 : 7);
        }
        return builder.build();
    }

    private static Graph<String, DefaultEdge> reference(Fabric fabric, int vlan) {
        var graph = new Pseudograph<String, DefaultEdge>(DefaultEdge.class);
        for (var link : fabric.links()) {
            graph.addVertex(link.link().a().switchName());
            graph.addVertex(link.link().b().switchName());
        }
        for (var link : fabric.links()) {
            var settings = link.link().a().wanted();
            var untagged = settings.nativeVlan().ifKnown().orElseThrow().id().orElseThrow();
            var tagged = settings.tagged().ifKnown().orElseThrow();
            if (untagged.value() == vlan || tagged.contains(vlan)) {
                graph.addEdge(link.link().a().switchName(), link.link().b().switchName());
            }
        }
        for (var i = 0; i < 10; i++) {
            graph.addVertex("s" + i);
        }
        return graph;
    }
}
