package io.plumbline.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.edit.Additions;
import io.plumbline.model.testing.Designs;
import io.plumbline.model.testing.RandomRecords;
import io.plumbline.model.testing.RuleChecks;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
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

    private static final List<String> MAPS =
            List.of("switches", "links", "externals", "hosts", "networks", "roles", "pools");

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
            assertNoRuleBreaks(seed, damaged(new Random(seed)));
        }
    }

    @Test
    void noFixThrows() {
        for (var seed = 0L; seed < 150; seed++) {
            var topology = damaged(new Random(seed));
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
            var topology = damaged(random);
            assertThat(ids(shuffled(topology, random)))
                    .as("seed %d", seed)
                    .isEqualTo(ids(topology));
        }
    }

    @Test
    void moreEqualHostsAreNoNewCause() {
        for (var seed = 0L; seed < 60; seed++) {
            var topology = damagedWithoutLosingHosts(new Random(seed));
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

    private static Topology damaged(Random random) {
        var topology = damagedWithoutLosingHosts(random);
        for (var i = random.nextInt(3); i > 0; i--) {
            var map = MAPS.get(random.nextInt(MAPS.size()));
            Elements<?> elements = (Elements<?>) Shape.of(Topology.class).get(topology, map);
            if (!elements.isEmpty()) {
                var name = elements.names().get(random.nextInt(elements.size()));
                topology = topology.with(map, elements.without(name));
            }
        }
        return topology;
    }

    private static Topology damagedWithoutLosingHosts(Random random) {
        var topology = Designs.reference(4).build();
        for (var i = 1 + random.nextInt(4); i > 0; i--) {
            topology =
                    topology.withHostClass(
                            "w",
                            c -> {
                                var names = c.interfaces().names();
                                var name = names.get(random.nextInt(names.size()));
                                var slots = c.cabling().names();
                                return switch (random.nextInt(4)) {
                                    case 0 -> c.withInterfaces(c.interfaces().without(name));
                                    case 1 ->
                                            c.withInterfaces(
                                                    c.interfaces()
                                                            .replacing(
                                                                    name, x -> blurred(x, random)));
                                    case 2 ->
                                            slots.isEmpty()
                                                    ? c
                                                    : c.withCabling(
                                                            c.cabling()
                                                                    .without(
                                                                            slots.get(
                                                                                    random.nextInt(
                                                                                            slots
                                                                                                    .size()))));
                                    default ->
                                            slots.isEmpty()
                                                    ? c
                                                    : c.withCabling(
                                                            c.cabling()
                                                                    .replacing(
                                                                            slots.get(
                                                                                    random.nextInt(
                                                                                            slots
                                                                                                    .size())),
                                                                            r ->
                                                                                    r.withWanted(
                                                                                            blurred(
                                                                                                    r
                                                                                                            .wanted(),
                                                                                                    random))));
                                };
                            });
        }
        return topology;
    }

    /// One fact of the record is missing or was never said.
    private static <T> T blurred(T value, Random random) {
        var shape = Shape.of((Record) value);
        var facts = shape.attributes().stream().filter(a -> a.zero() instanceof Fact<?>).toList();
        if (facts.isEmpty()) {
            return value;
        }
        var fact = facts.get(random.nextInt(facts.size())).name();
        return Shape.with(value, fact, random.nextBoolean() ? Fact.missing("") : Fact.unset());
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
