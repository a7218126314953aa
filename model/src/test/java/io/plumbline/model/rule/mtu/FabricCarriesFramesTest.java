package io.plumbline.model.rule.mtu;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.audit;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import org.junit.jupiter.api.Test;

class FabricCarriesFramesTest {
    private final Rule rule = new FabricCarriesFrames();

    private static TopologyBuilder port(String slot, int mtu) {
        return reference(3).inClass("w", c -> c.port(slot, p -> p.withMtu(Mtu.of(mtu))));
    }

    /// Migration and storage send 9000 bytes over bond1; the networks of machines send 1500.
    @Test
    void namesPortsThatCarryLessThanIsSent() {
        assertThat(check(rule, port("ens1f1", 1500)))
                .containsExactly("error mtu-03 w-1 w-2 w-3", "error mtu-03 w-1 w-2 w-3");
    }

    @Test
    void namesSmallSwitches() {
        var small =
                reference(3)
                        .changeSwitch("sw1", "mtu", Fact.drawn(Mtu.of(1500)))
                        .changeSwitch("sw2", "mtu", Fact.drawn(Mtu.of(1500)));

        assertThat(check(rule, small)).hasSize(2);
    }

    @Test
    void isSilentWhereThePortCarriesWhatIsSent() {
        assertThat(check(rule, port("ens1f1", 9000))).isEmpty();
        assertThat(check(rule, reference(3))).isEmpty();
    }

    /// Ports of management are small and carry small frames only.
    @Test
    void isSilentAboutSmallPortsThatCarrySmallFrames() {
        assertThat(check(rule, port("ens1f0", 1500))).isEmpty();
    }

    @Test
    void saysNothingOfPortsThatWereNeverRead() {
        assertThat(audit(rule, port("ens1f1", 1500))).isEmpty();
    }
}
