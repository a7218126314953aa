package io.plumbline.export.lab.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.JudgedDocument;
import io.plumbline.export.lab.JudgedDocument.Verdict;
import io.plumbline.export.lab.JudgedDocuments;
import io.plumbline.export.manifest.schema.Completeness;
import io.plumbline.export.manifest.schema.SchemaCheck;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is recorded of the API server on documents that break a rule.
class RefusedDocumentsTest {

    private static final List<JudgedDocument> JUDGED =
            JudgedDocuments.recorded("judged/apiserver.json");

    /// Rules with at least one document that the server itself refuses.
    private static final Set<String> REFUSED =
            Set.of(
                    "APPLY-03", "APPLY-04", "APPLY-05", "APPLY-07", "APPLY-08", "MIG-07", "MTU-02",
                    "NAME-03", "OVN-04", "OVN-05", "SRIOV-01", "VLAN-14", "VM-01");

    @Test
    void everyViolationIsJudged() {
        assertThat(JUDGED)
                .extracting(JudgedDocument::document)
                .containsExactlyElementsOf(
                        Violation.all().stream().map(Violation::document).toList());
    }

    @Test
    void theServerRefusesSomethingOfEachOfTheseRules() {
        assertThat(JUDGED)
                .filteredOn(each -> each.verdict() == Verdict.REFUSED)
                .allSatisfy(each -> assertThat(each.words()).isNotBlank())
                .extracting(JudgedDocument::rule)
                .containsOnly(REFUSED.toArray(String[]::new));
    }

    /// What the structure of a kind forbids is found before anything is sent: everything that is
    /// accepted by the check and refused by the server is left to rules in CEL, to admission, or to
    /// what the cluster holds already.
    @Test
    void theSchemaCheckFindsWhatTheStructureForbids() {
        assertThat(JUDGED)
                .filteredOn(each -> each.verdict() == Verdict.REFUSED)
                .filteredOn(each -> !each.words().contains("Invalid value: \"object\""))
                .filteredOn(each -> !each.words().contains("Invalid value: \"array\""))
                .filteredOn(each -> !each.words().contains("Invalid value: \"string\""))
                .filteredOn(each -> !each.words().contains("ValidatingAdmissionPolicy"))
                .filteredOn(each -> !each.words().contains("not found"))
                .allSatisfy(each ->
                        assertThat(
                                        SchemaCheck.check(
                                                "judged.yaml",
                                                each.document(),
                                                Completeness.WHOLE))
                                .as(each.name())
                                .isNotEmpty());
    }
}
