package io.plumbline.model.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.Nic;
import org.junit.jupiter.api.Test;

class LargeDesignTest {

    @Test
    void hasWhatTheBenchmarksPromise() {
        var design = LargeDesign.of(1000);

        assertThat(design.hosts().size()).isEqualTo(1000);
        assertThat(design.switches().size()).isEqualTo(100);
        assertThat(design.networks().size()).isEqualTo(100);
        assertThat(
                        design.effectiveHosts().all().getFirst().interfaces().stream()
                                .filter(Nic.class::isInstance))
                .hasSize(8);
    }

    @Test
    void isSoundFromTheFirstToTheLastHost() {
        var result = Checker.ofAll().check(RuleInput.of(LargeDesign.of(1000)), Stage.DESIGN);

        assertThat(result.findings()).isEmpty();
    }
}
