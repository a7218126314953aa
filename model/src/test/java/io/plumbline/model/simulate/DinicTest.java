package io.plumbline.model.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.junit.jupiter.api.Test;

/// JGraphT is the judge.
class DinicTest {

    private static FlowNetwork random(Random random) {
        var network = new FlowNetwork();
        var places = 2 + random.nextInt(30);
        for (var i = 0; i < places; i++) {
            network.addPlace();
        }
        for (var i = random.nextInt(places * 5); i > 0; i--) {
            var from = random.nextInt(places);
            var to = random.nextInt(places);
            if (from != to) {
                network.addPipe(from, to, random.nextInt(6) * 25L);
            }
        }
        return network;
    }

    private static double judged(FlowNetwork network) {
        var graph =
                new DirectedWeightedMultigraph<Integer, DefaultWeightedEdge>(
                        DefaultWeightedEdge.class);
        for (var place = 0; place < network.places(); place++) {
            graph.addVertex(place);
        }
        for (var pipe = 0; pipe < network.pipes(); pipe++) {
            var edge = graph.addEdge(network.from(pipe), network.to(pipe));
            graph.setEdgeWeight(edge, network.capacity(pipe));
        }
        return new EdmondsKarpMFImpl<>(graph).calculateMaximumFlow(0, 1);
    }

    @Test
    void findsAsMuchAsTheJudge() {
        for (var seed = 0L; seed < 2000; seed++) {
            var network = random(new Random(seed));
            var flow = new Dinic().between(network, 0, 1);
            assertThat((double) flow.value())
                    .as("seed %d", seed)
                    .isCloseTo(judged(network), within(1e-6));
        }
    }

    /// What leaves a place entered it, no pipe carries more than it can, and the cut is as wide as
    /// the flow.
    @Test
    void namesAFlowAndACutOfTheSameSize() {
        for (var seed = 0L; seed < 500; seed++) {
            var network = random(new Random(seed));
            var flow = new Dinic().between(network, 0, 1);
            var balance = new long[network.places()];
            var cut = 0L;
            for (var pipe = 0; pipe < network.pipes(); pipe++) {
                assertThat(flow.through()[pipe]).isBetween(0L, network.capacity(pipe));
                balance[network.from(pipe)] -= flow.through()[pipe];
                balance[network.to(pipe)] += flow.through()[pipe];
                cut += flow.cuts(network, pipe) ? network.capacity(pipe) : 0;
            }
            assertThat(cut).as("seed %d", seed).isEqualTo(flow.value());
            assertThat(balance[1]).isEqualTo(flow.value());
            balance[0] += flow.value();
            balance[1] -= flow.value();
            assertThat(balance).as("seed %d", seed).containsOnly(0);
        }
    }

    @Test
    void findsNothingFromAPlaceToItself() {
        var network = random(new Random(7));

        assertThat(new Dinic().between(network, 0, 0).value()).isZero();
    }
}
