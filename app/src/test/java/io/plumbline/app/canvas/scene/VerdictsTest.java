package io.plumbline.app.canvas.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.canvas.Designs;
import io.plumbline.app.canvas.scene.Mark.Badge;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Message;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.rule.Verdict;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    private static final ElementId BOND1 = ElementId.onHost("worker", "bond1");

    private final Topology design = Designs.fourNicsTwoBonds().build();
    private final Scene scene = SceneBuilder.of(design);

    @Test
    void theWorstVerdictWins() {
        assertThat(
                        of(
                                finding(Verdict.FAIL, Severity.WARNING, BOND1),
                                finding(Verdict.FAIL, Severity.ERROR, BOND1),
                                finding(Verdict.UNKNOWN, Severity.ERROR, BOND1)))
                .containsEntry(BOND1, Badge.ERROR);
    }

    @Test
    void aMissingFactIsUnknownAndNoError() {
        assertThat(of(finding(Verdict.UNKNOWN, Severity.ERROR, BOND1)))
                .containsEntry(BOND1, Badge.UNKNOWN);
    }

    @Test
    void informationGetsNoMark() {
        assertThat(of(finding(Verdict.FAIL, Severity.INFO, BOND1))).doesNotContainKey(BOND1);
    }

    @Test
    void aPortCountsForItsSwitch() {
        assertThat(of(finding(Verdict.FAIL, Severity.ERROR, ElementId.port("sw2", "1/5"))))
                .containsEntry(ElementId.aSwitch("sw2"), Badge.ERROR);
    }

    @Test
    void aCableCountsForItsSwitchAndItsRowOfPorts() {
        var cable = ElementId.cable("worker", "ens2f1");

        assertThat(of(finding(Verdict.FAIL, Severity.WARNING, cable)))
                .containsEntry(ElementId.aSwitch("sw2"), Badge.WARNING)
                .containsEntry(cable, Badge.WARNING);
    }

    @Test
    void hostsKeepTheirVerdictForTheCellsSeenFromFar() {
        assertThat(of(finding(Verdict.FAIL, Severity.ERROR, BOND1)))
                .containsEntry(ElementId.host("worker-2"), Badge.ERROR)
                .doesNotContainKey(ElementId.host("worker-1"));
    }

    private Map<ElementId, Badge> of(Finding... findings) {
        return Verdicts.of(design, scene, List.of(findings));
    }

    private static Finding finding(Verdict verdict, Severity severity, ElementId target) {
        return new Finding(
                "VLAN-03",
                verdict,
                severity,
                List.of(target),
                List.of("worker-2"),
                4,
                List.of(),
                Message.of("none"),
                List.of());
    }
}
