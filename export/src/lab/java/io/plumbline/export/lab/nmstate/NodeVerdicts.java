package io.plumbline.export.lab.nmstate;

import io.plumbline.export.lab.Judge;
import io.plumbline.export.lab.JudgedDocument;
import io.plumbline.export.manifest.nmstate.RevertState;
import io.plumbline.export.manifest.nmstate.StateDocument;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What the node says of documents that the library accepted, and the node as it was afterwards.
final class NodeVerdicts {

    /// This guest has no radio.
    private static final String OF_THE_GUEST = "Failed to query WIFI";

    private NodeVerdicts() {}

    static List<JudgedDocument> of(List<String> ids) {
        return NmstateCase.all().stream()
                .filter(each -> ids.contains(each.id()))
                .map(NodeVerdicts::judge)
                .toList();
    }

    private static JudgedDocument judge(NmstateCase document) {
        var desired = Trees.of(document.document());
        var before = NodeGuest.show();
        var answer = NodeGuest.apply(desired);
        if (!answer.of("apply").isOk()) {
            return judged(
                    document,
                    JudgedDocument.Verdict.ONLY_ON_THE_NODE,
                    answer.of("apply").words());
        }
        goBack(before, desired);
        return judged(
                document,
                JudgedDocument.Verdict.ACCEPTED_BUT_WRONG,
                answer.warnings().stream()
                        .filter(warning -> !warning.startsWith(OF_THE_GUEST))
                        .collect(Collectors.joining("\n")));
    }

    private static JudgedDocument judged(
            NmstateCase document, JudgedDocument.Verdict verdict, String words) {
        return new JudgedDocument(
                document.rule().orElseThrow(),
                document.name(),
                Judge.NODE,
                verdict,
                document.document().strip(),
                words);
    }

    /// Our revert, applied.
    ///
    /// @throws IllegalStateException when the node refuses it
    static void goBack(JsonNode before, JsonNode desired) {
        var revert =
                Trees.of(
                        RevertState.leadingBackTo(
                                new StateDocument(before), new StateDocument(desired)));
        var answer = NodeGuest.apply(revert);
        if (!answer.of("apply").isOk()) {
            throw new IllegalStateException(
                    "The node refuses the revert %s: %s"
                            .formatted(revert, answer.of("apply").words()));
        }
    }
}
