package io.plumbline.export.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.rule.Verdict;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UnreadSwitchTest {

    @Test
    void aSwitchThatNobodyReadIsNotKnownAndNotWrong() throws Exception {
        var sample =
                Objects.requireNonNull(
                        UnreadSwitchTest.class.getResource(
                                "/io/plumbline/export/observe/NodeNetworkState/dlbewley-ovn-recon__host-lldp.yaml"));
        var design = Observer.read(Path.of(sample.toURI())).topology();

        var findings = Checker.ofAll().check(RuleInput.of(design), Stage.DESIGN).findings();

        assertThat(design.switches()).isNotEmpty();
        assertThat(findings).filteredOn(f -> f.severity() != Severity.INFO).isEmpty();
        assertThat(findings).extracting(f -> f.verdict()).contains(Verdict.UNKNOWN);
    }
}
