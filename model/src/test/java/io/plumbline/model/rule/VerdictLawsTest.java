package io.plumbline.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.edit.Rename;
import io.plumbline.model.testing.DamagedDesigns;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Named;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Laws about verdicts that hold for any topology.
class VerdictLawsTest {

    private static CheckResult check(Topology topology) {
        return Checker.ofAll().check(RuleInput.of(topology), Stage.DESIGN);
    }

    private static Stream<Finding> all(CheckResult result) {
        return Stream.of(result.findings(), result.suppressed(), result.waived())
                .flatMap(List::stream);
    }

    /// The verdict of each rule on the whole design: FAIL before UNKNOWN before OK, which has no
    /// entry.
    private static Map<String, Verdict> verdicts(Topology topology) {
        var verdicts = new HashMap<String, Verdict>();
        all(check(topology))
                .forEach(f ->
                        verdicts.merge(
                                f.ruleId(),
                                f.verdict(),
                                (a, b) ->
                                        a == Verdict.FAIL || b == Verdict.FAIL
                                                ? Verdict.FAIL
                                                : Verdict.UNKNOWN));
        return verdicts;
    }

    /// Every known fact of a design is forgotten with some chance.
    private static Object forgetful(Object value, Random random, double chance) {
        return switch (value) {
            case Fact.Known<?> known ->
                    random.nextDouble() < chance ? Fact.missing("forgotten") : known;
            case Elements<?> elements -> elements(elements, random, chance);
            case Optional<?> optional -> optional.map(v -> forgetful(v, random, chance));
            case List<?> list -> list.stream().map(v -> forgetful(v, random, chance)).toList();
            case Record element when element.getClass().getPackageName().endsWith(".topology") -> {
                if (element instanceof Fact<?>) {
                    yield element;
                }
                var shape = Shape.of(element);
                var values = new ArrayList<Object>();
                for (var attribute : shape.attributes()) {
                    values.add(forgetful(shape.get(element, attribute.name()), random, chance));
                }
                yield shape.create(values.toArray());
            }
            default -> value;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Elements<?> elements(Elements<?> elements, Random random, double chance) {
        return Elements.of(
                (List) elements.stream().map(v -> forgetful(v, random, chance)).toList());
    }

    @Test
    void knowingMoreNeverMakesAFailureUnknown() {
        var failures = 0;
        var doubts = 0;
        for (var seed = 0L; seed < 200; seed++) {
            var random = new Random(seed);
            var knowing = DamagedDesigns.of(random);
            var forgotten = (Topology) forgetful(knowing, random, 0.2);
            var before = verdicts(forgotten);
            var after = verdicts(knowing);
            for (var rule : before.keySet()) {
                doubts += before.get(rule) == Verdict.UNKNOWN ? 1 : 0;
                if (before.get(rule) == Verdict.FAIL) {
                    failures++;
                    assertThat(Optional.ofNullable(after.get(rule)))
                            .as("seed %d, %s", seed, rule)
                            .isNotEqualTo(Optional.of(Verdict.UNKNOWN));
                }
            }
        }
        assertThat(failures).as("failures compared").isGreaterThan(200);
        assertThat(doubts).as("doubts in the same designs").isGreaterThan(200);
    }

    /// How often each rule says what.
    private static Map<String, Long> counts(Topology topology) {
        var counts = new TreeMap<String, Long>();
        all(check(topology))
                .forEach(f ->
                        counts.merge(
                                f.ruleId() + " " + f.verdict() + " " + f.hosts().size(),
                                1L,
                                Long::sum));
        return counts;
    }

    private static Topology renamed(Topology topology, Random random) {
        var ids = new ArrayList<ElementId>();
        topology.switches().names().forEach(n -> ids.add(ElementId.aSwitch(n)));
        topology.links().names().forEach(n -> ids.add(ElementId.link(n)));
        topology.externals().names().forEach(n -> ids.add(ElementId.external(n)));
        topology.networks().names().forEach(n -> ids.add(ElementId.network(n)));
        topology.roles().names().forEach(n -> ids.add(ElementId.role(n)));
        topology.hosts().names().forEach(n -> ids.add(ElementId.host(n)));
        for (var hostClass : topology.hostClasses()) {
            hostClass.interfaces().names().stream()
                    .filter(n -> !n.equals(BrEx.NAME))
                    .forEach(n -> ids.add(ElementId.onHost(hostClass.name(), n)));
            ids.add(ElementId.hostClass(hostClass.name()));
        }
        Collections.shuffle(ids, random);
        var after = topology;
        for (var i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            if (random.nextBoolean()) {
                after = new Rename(current(after, id), "q" + i).applyTo(after);
            }
        }
        return after;
    }

    /// The class of an interface may have another name by now.
    private static ElementId current(Topology in, ElementId id) {
        return id.path().size() == 2
                ? ElementId.onHost(in.hostClasses().names().getFirst(), id.name())
                : id;
    }

    @Test
    void namesDecideNoVerdict() {
        for (var seed = 0L; seed < 150; seed++) {
            var random = new Random(seed);
            var topology = DamagedDesigns.of(random);
            var renamed = renamed(topology, random);
            assertThat(renamed).isNotEqualTo(topology);
            assertThat(counts(renamed)).as("seed %d", seed).isEqualTo(counts(topology));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Topology shuffled(Topology topology, Random random) {
        var after = topology;
        for (var map :
                List.of("switches", "links", "externals", "networks", "roles", "pools", "vms")) {
            var elements =
                    new ArrayList<Named>(
                            ((Elements<Named>) (Elements) Shape.of(Topology.class).get(after, map))
                                    .toList());
            Collections.shuffle(elements, random);
            after = after.with(map, Elements.of((List) elements));
        }
        return after;
    }

    @Test
    void theOrderOfElementsDecidesNoVerdict() {
        for (var seed = 0L; seed < 150; seed++) {
            var random = new Random(seed);
            var topology = DamagedDesigns.of(random);
            assertThat(counts(shuffled(topology, random)))
                    .as("seed %d", seed)
                    .isEqualTo(counts(topology));
        }
    }
}
