package io.plumbline.export.lab.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.apiserver.mutant.Base;
import io.plumbline.export.lab.apiserver.mutant.Mutation;
import io.plumbline.export.manifest.Delivery;
import io.plumbline.export.manifest.schema.Completeness;
import io.plumbline.export.manifest.schema.SchemaCheck;
import io.plumbline.export.manifest.schema.SchemaViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The schema check against the recorded verdicts of the API server: the same documents are refused, at
/// the same field.
class SchemaVerdictTest {

    private static final List<MutantVerdict> VERDICTS = MutantVerdict.recorded();

    private static final Map<String, Base> BASES =
            Base.all().stream().collect(Collectors.toMap(Base::id, Function.identity()));

    /// A key in brackets, or a position.
    private static final Pattern KEY = Pattern.compile("\\['([^']*)'\\]");

    private static final Pattern POSITION = Pattern.compile("\\[[0-9]+\\]");

    private static final Map<MutantVerdict, List<SchemaViolation>> OURS =
            VERDICTS.stream()
                    .collect(Collectors.toMap(Function.identity(), SchemaVerdictTest::judge));

    private static List<SchemaViolation> check(MutantVerdict verdict) {
        return OURS.getOrDefault(verdict, List.of());
    }

    private static Base baseOf(MutantVerdict verdict) {
        return Optional.ofNullable(BASES.get(verdict.mutant().base())).orElseThrow();
    }

    private static List<SchemaViolation> judge(MutantVerdict verdict) {
        var base = baseOf(verdict);
        return SchemaCheck.check(
                "mutant",
                verdict.mutant().applyTo(base).toString(),
                Completeness.of(base.delivery()));
    }

    private static String field(SchemaViolation violation) {
        var path = KEY.matcher(violation.path()).replaceAll(".$1");
        path = POSITION.matcher(path).replaceAll("");
        return path.startsWith("$.") ? path.substring(2) : path.substring(1);
    }

    /// Ours may be more precise: the server names the labels, we name the label. Where a parent is
    /// missing, the server may name what it misses inside.
    private static boolean isSameField(Set<String> server, List<SchemaViolation> ours) {
        return server.stream()
                .anyMatch(theirs ->
                        ours.stream()
                                .anyMatch(each ->
                                        field(each).equals(theirs)
                                                || field(each).startsWith(theirs + ".")
                                                || each.message().startsWith("required field")
                                                        && theirs.startsWith(field(each) + ".")));
    }

    private static boolean mayBeInTheCluster(MutantVerdict verdict) {
        var mutation = verdict.mutant().mutation();
        return verdict.isRefused()
                && baseOf(verdict).delivery() != Delivery.APPLY
                && (mutation == Mutation.REQUIRED_DROPPED || mutation == Mutation.NULL);
    }

    private static String told(MutantVerdict verdict, List<SchemaViolation> ours) {
        return "%s%n    server %d %s, ours %s"
                .formatted(
                        verdict.mutant().print(),
                        verdict.code(),
                        verdict.fields(),
                        ours.stream().map(each -> field(each) + ": " + each.message()).toList());
    }

    @Test
    void everyDocumentRefusedByTheServerIsRefusedByTheCheckAtTheSameField() {
        var disagreements = new ArrayList<String>();
        for (var verdict : VERDICTS) {
            var ours = check(verdict);
            if (!verdict.isRefused() || ours.isEmpty() && mayBeInTheCluster(verdict)) {
                continue;
            }
            if (ours.isEmpty()
                    || !verdict.fields().isEmpty() && !isSameField(verdict.fields(), ours)) {
                disagreements.add(told(verdict, ours));
            }
        }

        assertThat(disagreements).isEmpty();
    }

    @Test
    void noDocumentAcceptedByTheServerIsRefusedByTheCheck() {
        var disagreements = new ArrayList<String>();
        for (var verdict : VERDICTS) {
            var ours = check(verdict);
            if (!verdict.isRefused() && !ours.isEmpty()) {
                disagreements.add(told(verdict, ours));
            }
        }

        assertThat(disagreements).isEmpty();
    }

    /// Rules in CEL are not evaluated by us: their list says what only the server finds.
    @Test
    void whatOnlyTheServerFindsIsListed() {
        assertThat(MutantVerdict.RULES.text()).isEqualTo(MutantVerdict.onlyRules(VERDICTS));
        assertThat(VERDICTS.stream().filter(MutantVerdict::isOnlyARule).count())
                .isBetween(1L, VERDICTS.size() / 20L);
    }

    /// The server judged these patches over an empty object; over another they may be right.
    @Test
    void whatAPatchLeavesOutMayBeInTheClusterAlready() {
        assertThat(VERDICTS)
                .filteredOn(SchemaVerdictTest::mayBeInTheCluster)
                .filteredOn(verdict -> check(verdict).isEmpty())
                .hasSizeLessThan(10)
                .extracting(verdict -> verdict.mutant().mutation())
                .containsOnly(Mutation.REQUIRED_DROPPED, Mutation.NULL);
    }

    @Test
    void theMutantsReachEveryMutationAndKind() {
        var mutations =
                VERDICTS.stream()
                        .collect(Collectors.groupingBy(each -> each.mutant().mutation()));
        var kinds =
                VERDICTS.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> baseOf(each).kind()));

        assertThat(mutations.keySet()).containsExactlyInAnyOrder(Mutation.values());
        assertThat(mutations.values()).allSatisfy(each -> assertThat(each).hasSizeGreaterThan(20));
        assertThat(kinds.keySet())
                .isEqualTo(BASES.values().stream().map(Base::kind).collect(Collectors.toSet()));
        assertThat(VERDICTS).hasSize(2000);
        assertThat(VERDICTS.stream().filter(MutantVerdict::isRefused).count())
                .isBetween(1000L, 1800L);
    }

    @Test
    void mutantsAreDifferent() {
        assertThat(VERDICTS).extracting(each -> each.mutant().print()).doesNotHaveDuplicates();
    }
}
