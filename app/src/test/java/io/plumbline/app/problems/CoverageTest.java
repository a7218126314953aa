package io.plumbline.app.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.rule.CheckResult;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static CheckResult check(Topology design) {
        return Checker.ofAll().check(RuleInput.of(design), Stage.DESIGN);
    }

    @Test
    void informationAboutANetworkDoesNotMeanThatItFails() {
        var design = Blueprint.G1.topology();
        var check = check(design);

        assertThat(check.findings())
                .filteredOn(f -> f.targets().contains(ElementId.network("v101")))
                .isNotEmpty()
                .allMatch(f -> f.severity() == Severity.INFO);
        assertThat(Coverage.of(design, check)).allMatch(Coverage::isComplete);
    }

    @Test
    void aNetworkWithoutItsBridgeIsNotComplete() {
        var design =
                Blueprint.G1
                        .topology()
                        .withHostClass(
                                "worker", c -> c.withInterfaces(c.interfaces().without("br-vm")));

        assertThat(Coverage.of(design, check(design)))
                .filteredOn(c -> c.name().equals("v101"))
                .isNotEmpty()
                .noneMatch(Coverage::isComplete);
    }
}
