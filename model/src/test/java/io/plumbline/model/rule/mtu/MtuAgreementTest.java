package io.plumbline.model.rule.mtu;

import static io.plumbline.model.testing.Designs.blinded;
import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.Plans.changes;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.plan.PlannedChange.FieldChange;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.OverridePart;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MtuAgreementTest {
    private final Rule rule = new EndsAgreeOnMtu();

    private static TopologyBuilder odd(String on, int mtu) {
        return reference(3)
                .override(
                        "w-3",
                        HostOverride.changed(
                                OverridePart.INTERFACE,
                                on,
                                Map.of("mtu", Fact.drawn(Mtu.of(mtu)))));
    }

    @Test
    void warnsOfASmallerInterfaceOverALargerNic() {
        assertThat(check(rule, odd("bond1.220", 1500))).containsExactly("warning mtu-04.upper w-3");
    }

    @Test
    void namesAHostThatIsSmallerDownToTheNic() {
        assertThat(check(rule, odd("bond1", 1500)))
                .containsExactly("error mtu-04 w-3", "error mtu-04 w-3");
    }

    @Test
    void namesATargetOfAnotherSize() {
        assertThat(check(rule, reference(2).changeExternal("nas", "mtu", Fact.drawn(Mtu.of(1500)))))
                .containsExactly("error mtu-04.target");
    }

    @Test
    void isSilentAboutEqualEndsAndUnknownOnes() {
        assertThat(check(rule, reference(3))).isEmpty();
        assertThat(check(rule, blinded(reference(3).build()))).isEmpty();
    }

    @Test
    void isMended() {
        assertThat(afterEachFix(rule, odd("bond1.220", 1500))).containsOnly(List.of());
    }

    @Test
    void namesAChangeUnderRunningMachines() {
        var running = reference(2).changeNetwork("v101", "vms", 5);
        var change = changes(new FieldChange("nad/apps/v101", "spec.config.mtu"));

        assertThat(check(new MtuOfMachinesStays(), running, change))
                .containsExactly("error mtu-06");
        assertThat(check(new MtuOfMachinesStays(), reference(2), change)).isEmpty();
    }
}
