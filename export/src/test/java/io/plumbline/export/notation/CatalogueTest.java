package io.plumbline.export.notation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.CheckResult;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.RuleList;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.rule.Verdict;
import io.plumbline.model.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rules against the topologies of the catalogue, as far as the rules exist.
class CatalogueTest {

    private static final Set<String> KNOWN =
            RuleList.all().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));

    private static final NotationLibrary CATALOGUE = catalogue();

    private static NotationLibrary catalogue() {
        try (var stream = CatalogueTest.class.getResourceAsStream("rules-topologies.md")) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new NotationLibrary().add(text, "rules-topologies.md");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static CheckResult check(NotatedTopology topology) {
        return Checker.ofAll().check(topology.input(), topology.stage());
    }

    private static Set<String> ids(CheckResult result, Verdict verdict) {
        return result.findings().stream()
                .filter(f -> f.verdict() == verdict)
                .filter(f -> verdict == Verdict.UNKNOWN || f.severity() != Severity.INFO)
                .map(Finding::ruleId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Finding> loud(CheckResult result) {
        return result.findings().stream()
                .filter(f -> f.verdict() == Verdict.UNKNOWN || f.severity() != Severity.INFO)
                .toList();
    }

    private static Set<String> known(Set<String> expected) {
        var known = new TreeSet<>(expected);
        known.retainAll(KNOWN);
        return known;
    }

    private static String told(CheckResult result) {
        return result.findings().stream()
                .map(f ->
                        f.ruleId()
                                + " "
                                + Texts.standard().symptom(f)
                                + " "
                                + Texts.standard().cause(f)
                                + " "
                                + f.hosts())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    @TestFactory
    Stream<DynamicTest> everyBaseIsSilent() {
        return CATALOGUE.bases().stream()
                .map(id ->
                        DynamicTest.dynamicTest(
                                id,
                                () -> {
                                    var result = check(CATALOGUE.find(id).orElseThrow());
                                    assertThat(loud(result)).as(told(result)).isEmpty();
                                }));
    }

    @TestFactory
    Stream<DynamicTest> everyTopologyOfADesignGivesItsExpectedSet() {
        return ofStage(Stage.DESIGN).map(this::equalsExpectation);
    }

    @TestFactory
    Stream<DynamicTest> everyTopologyOfAPlanGivesItsExpectedSet() {
        return ofStage(Stage.PLAN).map(this::equalsExpectation);
    }

    private static Stream<NotatedTopology> ofStage(Stage stage) {
        return CATALOGUE.topologies().stream()
                .map(id -> CATALOGUE.find(id).orElseThrow())
                .filter(t -> t.stage() == stage);
    }

    private DynamicTest equalsExpectation(NotatedTopology topology) {
        return DynamicTest.dynamicTest(
                topology.id() + " " + topology.title(),
                () -> {
                    var result = check(topology);
                    var expected = topology.expectation().orElseThrow();
                    assertThat(ids(result, Verdict.FAIL))
                            .as(told(result))
                            .isEqualTo(known(expected.fire()));
                    assertThat(ids(result, Verdict.UNKNOWN))
                            .as(told(result))
                            .isEqualTo(known(expected.unknown()));
                });
    }

    @TestFactory
    Stream<DynamicTest> everyTopologyOfAnAuditGivesItsExpectedSet() {
        return ofStage(Stage.AUDIT).map(this::equalsExpectation);
    }

    @Test
    void mostTopologiesExpectARuleThatExists() {
        var notEmpty =
                CATALOGUE.topologies().stream()
                        .map(id -> CATALOGUE.find(id).orElseThrow().expectation().orElseThrow())
                        .filter(e -> !known(e.fire()).isEmpty() || !known(e.unknown()).isEmpty())
                        .count();

        assertThat(notEmpty).isGreaterThan(24);
    }

    @TestFactory
    Stream<DynamicTest> everyBlueprintIsWithoutErrorsAndWarnings() {
        return Stream.of(Blueprint.values())
                .map(b ->
                        DynamicTest.dynamicTest(
                                b.id(),
                                () -> {
                                    var result =
                                            Checker.ofAll()
                                                    .check(
                                                            RuleInput.of(b.topology()),
                                                            Stage.DESIGN);
                                    assertThat(loud(result)).as(told(result)).isEmpty();
                                }));
    }
}
