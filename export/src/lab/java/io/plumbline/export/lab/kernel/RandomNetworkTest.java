package io.plumbline.export.lab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.kernel.RandomNetwork.Attachment;
import io.plumbline.export.lab.kernel.RandomNetwork.FabricKind;
import io.plumbline.export.lab.kernel.RandomNetwork.Mutation;
import io.plumbline.export.lab.kernel.Scenario.Phase;
import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Reach;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the seeds that are measured reach.
class RandomNetworkTest {

    @Test
    void theMeasuredSeedsHaveEveryFabricAttachmentAndMutation() {
        var wanted = new TreeSet<String>();
        Stream.of(FabricKind.values(), Attachment.values(), Mutation.values())
                .flatMap(Stream::of)
                .forEach(kind -> wanted.add(kind.name()));
        var seen = new TreeSet<String>();
        Scenarios.randomNetworks().forEach(network -> seen.addAll(network.kinds()));

        assertThat(seen).isEqualTo(wanted);
    }

    @Test
    void theSmallOnesAloneHaveThemAllToo() {
        var wanted = new TreeSet<String>();
        Stream.of(FabricKind.values(), Attachment.values(), Mutation.values())
                .flatMap(Stream::of)
                .forEach(kind -> wanted.add(kind.name()));
        var seen = new TreeSet<String>();
        Scenarios.randomNetworks().stream()
                .filter(network -> network.id().startsWith("S"))
                .forEach(network -> seen.addAll(network.kinds()));

        assertThat(seen).isEqualTo(wanted);
    }

    @Test
    void theMeasuredSeedsLeadToEveryVerdict() {
        var seen = EnumSet.noneOf(Reach.class);
        for (var scenario : Scenarios.random()) {
            for (var phase : new Prediction(scenario).phases()) {
                phase.small().values().forEach(rows -> rows.forEach(seen::addAll));
            }
        }

        assertThat(seen).containsExactlyInAnyOrder(Reach.values());
    }

    @Test
    void everyDesignLosesNicsAndSwitchesOneOfThemAfterARepair() {
        for (var scenario : Scenarios.random()) {
            var names = scenario.phases().stream().map(p -> p.name().split("/")[0]).toList();

            assertThat(names).startsWith("intact", "nic", "repaired").contains("switch");
            assertThat(scenario.phases()).extracting(Phase::name).doesNotHaveDuplicates();
            assertThat(names.get(3)).isIn("switch", "cable");
        }
    }

    @Test
    void aSeedIsAlwaysTheSameDesign() {
        assertThat(RandomNetwork.of(7)).isEqualTo(RandomNetwork.of(7));
        assertThat(RandomNetwork.of(7).text()).isNotEqualTo(RandomNetwork.of(8).text());
    }

    @Test
    void trunksFailWhereThereAreAny() {
        for (var scenario : Scenarios.random()) {
            var trunks =
                    scenario.phases().stream()
                            .flatMap(p -> p.failures().elements().stream())
                            .anyMatch(Failure.OfCable.class::isInstance);

            assertThat(trunks).isEqualTo(scenario.topology().links().size() > 0);
        }
    }
}
