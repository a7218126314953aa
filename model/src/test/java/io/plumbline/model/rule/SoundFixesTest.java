package io.plumbline.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.bench.LargeDesign;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.testing.Designs;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.Topology;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoundFixesTest {

    private static final Topology BROKEN =
            Designs.reference(2)
                    .inClass("w", c -> c.port("ens1f1", p -> p.withLag(Lag.NONE)))
                    .build();

    private static SoundFixes fixesOf(Topology topology, CheckResult result) {
        return new SoundFixes(Checker.ofAll(), RuleInput.of(topology), Stage.DESIGN, result);
    }

    private static CheckResult check(Topology topology) {
        return Checker.ofAll().check(RuleInput.of(topology), Stage.DESIGN);
    }

    private static Finding with(Finding finding, Edit edit) {
        return new Finding(
                finding.ruleId(),
                finding.verdict(),
                finding.severity(),
                finding.targets(),
                finding.hosts(),
                finding.hostsInAll(),
                finding.facts(),
                finding.message(),
                List.of(new Fix(Message.of("fix.recable", "a", "b"), edit)));
    }

    @Test
    void aFixThatChangesNothingIsNotOffered() {
        var result = check(BROKEN);
        var idle = with(result.findings().getFirst(), Edit.of("Do nothing", t -> t));
        assertThat(fixesOf(BROKEN, result).of(idle).fixes()).isEmpty();
    }

    @Test
    void aFixThatTakesThePatientAwayIsNotOffered() {
        var result = check(BROKEN);
        var edit = Edit.of("Drop the switches", t -> t.withSwitches(s -> s.without("sw1")));
        var drastic = with(result.findings().getFirst(), edit);
        assertThat(fixesOf(BROKEN, result).of(drastic).fixes()).isEmpty();
    }

    @Test
    void aFixThatHelpsIsOffered() {
        var result = check(BROKEN);
        var edit = Edit.of("Put it right", _ -> Designs.reference(2).build());
        var good = with(result.findings().getFirst(), edit);
        assertThat(fixesOf(BROKEN, result).of(good).fixes()).hasSize(1);
    }

    @Test
    void tooManyAreLeftAsTheyAre() {
        var large = LargeDesign.of(1000);
        var finding = with(check(BROKEN).findings().getFirst(), Edit.of("x", t -> t));
        var many = new CheckResult(Collections.nCopies(30, finding), List.of(), List.of(), 1);
        assertThat(fixesOf(large, many).offered()).isSameAs(many);
    }
}
