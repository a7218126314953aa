package io.plumbline.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.edit.Additions;
import io.plumbline.model.testing.DamagedDesigns;
import io.plumbline.model.testing.RandomRecords;
import io.plumbline.model.testing.RuleChecks;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Named;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Laws that hold for any topology.
class RandomTopologiesTest {

    private static CheckResult check(Topology topology, Stage stage) {
        return Checker.ofAll().check(RuleInput.of(topology), stage);
    }

    private static void assertNoRuleBreaks(long seed, Topology topology) {
        for (var stage : List.of(Stage.DESIGN, Stage.PLAN, Stage.AUDIT)) {
            var result = check(topology, stage);
            assertThat(result.findings())
                    .as("seed %d, stage %s", seed, stage)
                    .noneMatch(f -> f.ruleId().equals(Checker.BROKEN));
            RuleChecks.rendered(result);
        }
    }

    @Test
    void noRuleBreaksOnNonsense() {
        for (var seed = 0L; seed < 300; seed++) {
            assertNoRuleBreaks(seed, new RandomRecords(seed).topology());
        }
    }

    @Test
    void noRuleBreaksOnASoundDesignThatLostPieces() {
        for (var seed = 0L; seed < 300; seed++) {
            assertNoRuleBreaks(seed, DamagedDesigns.of(new Random(seed)));
        }
    }

    @Test
    void noFixThrows() {
        for (var seed = 0L; seed < 150; seed++) {
            var topology = DamagedDesigns.of(new Random(seed));
            for (var finding : check(topology, Stage.DESIGN).findings()) {
                for (var fix : finding.fixes()) {
                    assertThat(fix.edit().applyTo(topology)).as("seed %d", seed).isNotNull();
                }
            }
        }
    }

    @Test
    void theOrderOfElementsDoesNotChangeWhatFires() {
        for (var seed = 0L; seed < 60; seed++) {
            var random = new Random(seed);
            var topology = DamagedDesigns.of(random);
            assertThat(ids(shuffled(topology, random)))
                    .as("seed %d", seed)
                    .isEqualTo(ids(topology));
        }
    }

    @Test
    void moreEqualHostsAreNoNewCause() {
        for (var seed = 0L; seed < 60; seed++) {
            var topology = DamagedDesigns.withAllHosts(new Random(seed));
            var more = Additions.hostCount("w", 9).applyTo(topology);
            assertThat(ids(more)).as("seed %d", seed).isEqualTo(ids(topology));
        }
    }

    private static List<String> ids(Topology topology) {
        return check(topology, Stage.DESIGN).findings().stream()
                .map(f -> f.ruleId() + " " + f.verdict())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private static Topology shuffled(Topology topology, Random random) {
        var mixed = topology;
        for (var map : List.of("switches", "links", "externals", "networks", "roles")) {
            Elements<?> elements = (Elements<?>) Shape.of(Topology.class).get(mixed, map);
            mixed = mixed.with(map, shuffled(elements, random));
        }
        return mixed;
    }

    private static <V extends Named> Elements<V> shuffled(Elements<V> elements, Random random) {
        var list = new ArrayList<>(elements.toList());
        Collections.shuffle(list, random);
        return Elements.of(list);
    }
}
