package io.plumbline.export.lab.nmstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.Judge;
import io.plumbline.export.lab.JudgedDocument;
import io.plumbline.export.lab.JudgedDocuments;
import io.plumbline.export.lab.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The documents written for this judge: its verdicts are as recorded, and what it says of those that
/// break a rule.
@Tag("lab")
@Tag("nmstate")
class CasesTest {

    /// What the library takes although a rule is broken, and no node can show it: what is wrong comes
    /// later, or the library ignores what was wanted and only warns.
    private static final Set<String> TAKEN =
            Set.of("31", "33", "42", "83", "8c", "8e", "a8", "b6");

    private static Answer ask(NmstateCase document) {
        return NmstateProcess.ask(
                Question.about(document.document())
                        .over(NmstateCase.node())
                        .ask("genconf", "validate"));
    }

    private static String verdict(Answer answer, String question) {
        return !answer.has(question) ? "-" : answer.of(question).isOk() ? "ok" : "no";
    }

    /// Verdicts are stable, messages are not always: where a document has several faults, hash maps
    /// decide which is told.
    @Test
    void verdictsAreAsRecorded() {
        var lines =
                NmstateCase.all().stream()
                        .map(each -> {
                            var answer = ask(each);
                            return "%-3s read %-2s  key files %-2s  over the node %-2s  warnings %d%n"
                                    .formatted(
                                            each.id(),
                                            verdict(answer, "parse"),
                                            verdict(answer, "genconf"),
                                            verdict(answer, "validate"),
                                            answer.warnings().size());
                        })
                        .collect(Collectors.joining());

        new Recording("nmstate/cases.txt").confirm(lines);
    }

    private static JudgedDocument judged(
            NmstateCase document, JudgedDocument.Verdict verdict, String words) {
        return new JudgedDocument(
                document.rule().orElseThrow(),
                document.name(),
                Judge.NMSTATE,
                verdict,
                document.document().strip(),
                words);
    }

    private static String warnings(Answer answer) {
        return answer.warnings().stream()
                .filter(warning -> !warning.startsWith("Assuming undefined port"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatItSaysOfTheDocumentsThatBreakARule() {
        var judged = new ArrayList<JudgedDocument>();
        for (var each : NmstateCase.all()) {
            var answer = ask(each);
            var words =
                    answer.parse().isOk() ? answer.of("validate").words() : answer.parse().words();
            // a panic says something about the library, not about the document
            if (each.rule().isPresent() && !words.isEmpty() && !words.startsWith("PANIC")) {
                judged.add(judged(each, JudgedDocument.Verdict.REFUSED, words));
            } else if (TAKEN.contains(each.id())) {
                assertThat(words).as("%s", each).isEmpty();
                judged.add(
                        judged(each, JudgedDocument.Verdict.ACCEPTED_BUT_WRONG, warnings(answer)));
            }
        }

        new Recording("judged/nmstate.json").confirm(JudgedDocuments.print(judged));
    }

    @Test
    void theNodeOfTheCasesHoldsItsOwnState() {
        var node = NmstateCase.node();
        var answer = NmstateProcess.ask(Question.about(node).over(node).ask("drift"));

        assertThat(List.of(answer.of("drift").toString())).containsExactly("ok {\"interfaces\":[]}");
    }
}
