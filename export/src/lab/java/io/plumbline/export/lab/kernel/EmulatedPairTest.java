package io.plumbline.export.lab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.testing.Designs;
import io.plumbline.model.topology.Topology;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// Two bridges as an MLAG pair.
class EmulatedPairTest {

    private static final Failure FIRST = new Failure.OfNic("w-1", "ens1f1");
    private static final Failure SECOND = new Failure.OfNic("w-1", "ens2f1");

    private final Topology topology = Designs.reference(2).build();
    private final LabNetwork network = new LabNetwork(topology);

    private List<String> lines(String word) {
        return network.lines().stream().filter(l -> l.startsWith(word + " ")).toList();
    }

    @Test
    void bothSwitchesAreOneLacpSystem() {
        var systems =
                lines("bond").stream()
                        .filter(l -> l.contains("ad_actor_system"))
                        .map(l -> l.replaceAll(".*ad_actor_system=(\\S+).*", "$1"))
                        .distinct();

        assertThat(systems).hasSize(1);
    }

    @Test
    void theHalvesOfALagHaveOneKeyAndDifferentLagsDifferentKeys() {
        var keys =
                lines("bond").stream()
                        .filter(l -> l.contains("ad_user_port_key"))
                        .map(l -> l.replaceAll(".*ad_user_port_key=(\\S+).*", "$1"))
                        .toList();

        // two bonds on two hosts, and two externals, each with a half on both switches
        assertThat(keys).hasSize(12);
        assertThat(keys.stream().distinct()).hasSize(6);
    }

    @Test
    void thePeerLinkIsMarkedAtBothEndsAndSpeaksNoLacp() {
        var marked = lines("marked");

        assertThat(marked).hasSize(2);
        for (var line : marked) {
            var device = line.substring("marked ".length());
            assertThat(lines("bond"))
                    .anyMatch(
                            l -> l.startsWith("bond " + device + " ") && l.contains("balance-xor"));
        }
    }

    @Test
    void everyLagOfThePairIsShielded() {
        assertThat(lines("shield")).hasSize(12);
    }

    @Test
    void theOtherSwitchServesALagAloneWhenOneLostItsMembers() {
        var failed = network.change(Failures.of(FIRST));

        assertThat(failed.stream().filter(l -> l.startsWith("down"))).hasSize(1);
        assertThat(failed.stream().filter(l -> l.startsWith("unshield"))).hasSize(1);

        var moved = network.change(Failures.of(SECOND));

        assertThat(moved.stream().map(l -> l.split(" ")[0]))
                .containsExactly("up", "down", "shield", "unshield");
    }

    @Test
    void theSwitchesForgetAddressesBeforeEachMeasurement() {
        assertThat(lines("forget")).containsExactly("forget s0 sb s1 sb");
    }

    @Test
    void aSwitchAloneHasNoneOfThis() {
        var alone =
                new LabNetwork(
                        Designs.reference(2)
                                .changeSwitch("sw1", "mlagPair", Optional.empty())
                                .changeSwitch("sw2", "mlagPair", Optional.empty())
                                .build());

        assertThat(alone.lines())
                .noneMatch(l -> l.startsWith("shield") || l.startsWith("marked"))
                .noneMatch(l -> l.startsWith("forget"));
    }
}
