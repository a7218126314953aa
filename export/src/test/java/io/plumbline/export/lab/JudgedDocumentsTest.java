package io.plumbline.export.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.JudgedDocument.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgedDocumentsTest {

    private static final List<JudgedDocument> DOCUMENTS =
            List.of(
                    new JudgedDocument(
                            "VLAN-14",
                            "VLAN 4095",
                            Judge.API_SERVER,
                            Verdict.REFUSED,
                            "kind: \"A\"\nspec:\n  vlan: 4095\n",
                            "spec.vlan: should be less than or equal to 4094"),
                    new JudgedDocument(
                            "BOND-01", "ü", Judge.NODE, Verdict.ACCEPTED_BUT_WRONG, "a", ""));

    @Test
    void readsWhatItPrints() {
        assertThat(JudgedDocuments.parse(JudgedDocuments.print(DOCUMENTS))).isEqualTo(DOCUMENTS);
    }

    @Test
    void printsADocumentLineByLine() {
        assertThat(JudgedDocuments.print(DOCUMENTS)).contains("\"  vlan: 4095\"");
    }
}
