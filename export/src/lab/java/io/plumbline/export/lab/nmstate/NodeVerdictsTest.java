package io.plumbline.export.lab.nmstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.Judge;
import io.plumbline.export.lab.JudgedDocument;
import io.plumbline.export.lab.JudgedDocuments;
import io.plumbline.export.lab.Recording;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Documents that break a rule and pass every check before the node: what the node says.
@Tag("lab")
@Tag("nmstate")
@Tag("node")
class NodeVerdictsTest {

    /// NetworkManager refuses these at once.
    private static final List<String> QUICK = List.of("21", "22", "54", "6a");

    /// The node tries and verifies these for a minute or more each, or takes them and must be led back.
    private static final List<String> SLOW =
            List.of("38", "3b", "53", "5a", "61", "66", "67", "e0", "e1", "e2");

    private static final String BOND =
            """
            interfaces:
            - name: bond9
              type: bond
              state: up
              ipv4: {enabled: false}
              ipv6: {enabled: false}
              link-aggregation: {mode: active-backup, options: {miimon: 100}, port: [eth4, eth5]}
            """;

    @Test
    void quickAnswersAreAsRecorded() {
        new Recording("judged/node.json").confirm(JudgedDocuments.print(NodeVerdicts.of(QUICK)));
    }

    @Test
    @Tag("slow")
    void slowAnswersAreAsRecorded() {
        new Recording("judged/node-slow.json").confirm(JudgedDocuments.print(NodeVerdicts.of(SLOW)));
    }

    /// The bond is not in the document, so nothing before the node knows that it loses its port.
    @Test
    @Tag("slow")
    void aPortOfABondThatIsNotMentionedIsTakenWithoutAWord() {
        var before = NodeGuest.show();
        var bond = Trees.of(BOND);
        assertThat(NodeGuest.apply(bond).of("apply").words()).isEmpty();
        var taking =
                NmstateCase.all().stream()
                        .filter(each -> each.id().equals("41"))
                        .findFirst()
                        .orElseThrow();

        var answer = NodeGuest.apply(Trees.of(taking.document()));
        var after = NodeGuest.show();
        NodeVerdicts.goBack(before, Trees.of(taking.document()));
        NodeVerdicts.goBack(before, bond);

        assertThat(answer.of("apply").words()).isEmpty();
        assertThat(ports(after, "bond9")).isEqualTo("[\"eth5\"]");
        new Recording("judged/node-taken.json")
                .confirm(
                        JudgedDocuments.print(
                                List.of(
                                        new JudgedDocument(
                                                taking.rule().orElseThrow(),
                                                taking.name(),
                                                Judge.NODE,
                                                JudgedDocument.Verdict.ACCEPTED_BUT_WRONG,
                                                taking.document().strip(),
                                                "Afterwards bond9, of eth4 and eth5, has the ports "
                                                        + ports(after, "bond9")))));
    }

    private static String ports(JsonNode state, String bond) {
        for (var each : state.path("interfaces")) {
            if (each.path("name").asString("").equals(bond)) {
                return each.path("link-aggregation").path("port").toString();
            }
        }
        return "none";
    }
}
