package io.plumbline.export.lab.apiserver;

import io.plumbline.export.lab.Judge;
import io.plumbline.export.lab.JudgedDocument;
import io.plumbline.export.lab.JudgedDocument.Verdict;
import io.plumbline.export.lab.JudgedDocuments;
import io.plumbline.export.lab.Recording;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The API server on documents that break a rule.
@WithApiServer
class RefusalTest {

    private static final Apply OURS = Apply.by("plumbline");
    private static final String STILL_IN_PROGRESS = "APPLY-03";
    private static final Condition APPLIED =
            Condition.isTrue("Available", "SuccessfullyConfigured", "");
    private static final List<String> NAMESPACES =
            List.of("apps", "web", "openshift-cnv", "openshift-sriov-network-operator");

    @Test
    void theVerdictsAreThoseRecorded(LabApiServer server) {
        for (var name : NAMESPACES) {
            expect(
                    server,
                    ApiObject.parse(
                            "{apiVersion: v1, kind: Namespace, metadata: {name: \"%s\"}}"
                                    .formatted(name)));
        }
        var judged = new ArrayList<JudgedDocument>();
        for (var violation : Violation.all()) {
            var since = server.fromNow();
            judged.add(judge(server, violation));
            server.removeWhatIsIn(since);
        }

        new Recording("judged/apiserver.json").confirm(JudgedDocuments.print(judged));
    }

    private static JudgedDocument judge(LabApiServer server, Violation violation) {
        for (var object : violation.before()) {
            expect(server, object);
            if (isPolicy(object) && !violation.rule().equals(STILL_IN_PROGRESS)) {
                server.operator().patchStatus(object, Condition.status(List.of(APPLIED)));
            }
        }
        var answer = server.admin().apply(violation.judged(), OURS);
        return new JudgedDocument(
                violation.rule(),
                violation.name(),
                Judge.API_SERVER,
                answer.accepted() ? Verdict.ACCEPTED_BUT_WRONG : Verdict.REFUSED,
                violation.document(),
                answer.message());
    }

    private static boolean isPolicy(ApiObject object) {
        return object.kind().equals("NodeNetworkConfigurationPolicy");
    }

    private static void expect(LabApiServer server, ApiObject object) {
        var answer = server.admin().apply(object, OURS);
        if (!answer.accepted()) {
            throw new IllegalStateException(answer.message());
        }
    }
}
