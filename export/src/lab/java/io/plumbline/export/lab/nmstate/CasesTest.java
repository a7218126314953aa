package io.plumbline.export.lab.nmstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.Judge;
import io.plumbline.export.lab.JudgedDocument;
import io.plumbline.export.lab.JudgedDocuments;
import io.plumbline.export.lab.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The documents written for this judge: its verdicts are as recorded, and what it says of those that
/// break a rule.
@Tag("lab")
@Tag("nmstate")
class CasesTest {

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

    @Test
    void whatItRefusesOfTheDocumentsThatBreakARule() {
        var judged = new ArrayList<JudgedDocument>();
        for (var each : NmstateCase.all()) {
            var answer = ask(each);
            var words =
                    answer.parse().isOk() ? answer.of("validate").words() : answer.parse().words();
            // a panic says something about the library, not about the document
            if (each.rule().isPresent() && !words.isEmpty() && !words.startsWith("PANIC")) {
                judged.add(
                        new JudgedDocument(
                                each.rule().get(),
                                each.name(),
                                Judge.NMSTATE,
                                JudgedDocument.Verdict.REFUSED,
                                each.document().strip(),
                                words));
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
