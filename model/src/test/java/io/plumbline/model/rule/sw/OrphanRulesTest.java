package io.plumbline.model.rule.sw;

import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.Designs;
import io.plumbline.model.testing.HostClassBuilder;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

/// SW-03: orphan ports of a pair.
class OrphanRulesTest {

    private final Rule rule = new PeerLinkCarriesOrphans();

    /// Hosts of w are active on sw1, those of x on sw2.
    private static TopologyBuilder split() {
        return Designs.reference(2)
                .inClass("w", c -> oneActive(c, "ens1f1"))
                .hostClass("x", 2, c -> oneActive(Designs.worker(c), "ens2f1"))
                .need("storage", 20)
                .changeLink(
                        "sw1-sw2", l -> Shape.with(l, "speed", Fact.drawn(Bandwidth.gigabits(10))));
    }

    private static HostClassBuilder oneActive(HostClassBuilder c, String primary) {
        return c.bond("bond1", BondMode.ACTIVE_BACKUP, "ens1f1", "ens2f1")
                .options("bond1", "primary", primary)
                .mtu("bond1", 9000)
                .port("ens1f1", p -> p.withLag(Lag.NONE))
                .port("ens2f1", p -> p.withLag(Lag.NONE));
    }

    @Test
    void namesHostsThatMeetOverASmallPeerLink() {
        assertThat(check(rule, split())).hasSize(1).first().asString().startsWith("warning sw-03 ");
    }

    @Test
    void isSilentWhereThePeerLinkSuffices() {
        assertThat(check(rule, split().need("storage", 1))).isEmpty();
    }

    @Test
    void isSilentWithLacp() {
        assertThat(check(rule, Designs.reference(2).need("storage", 20))).isEmpty();
    }

    @Test
    void doesNotKnowWithoutTheSpeed() {
        var topology =
                split().changeLink("sw1-sw2", l -> Shape.with(l, "speed", Fact.missing("never")));
        assertThat(check(rule, topology)).hasSize(1).first().asString().startsWith("unknown sw-03");
    }

    @Test
    void preferringTheOtherMemberRemovesIt() {
        assertThat(afterEachFix(rule, split())).isNotEmpty().allMatch(List::isEmpty);
    }
}
