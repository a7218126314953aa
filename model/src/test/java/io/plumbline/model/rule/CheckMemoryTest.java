package io.plumbline.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.graph.ForwardingView;
import io.plumbline.model.testing.DamagedDesigns;
import io.plumbline.model.testing.Designs;
import io.plumbline.model.testing.HostClassBuilder;
import io.plumbline.model.testing.Racks;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.Topology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// A check that remembers the one before finds what a check without memory finds.
class CheckMemoryTest {

    private static final int DESIGNS = 60;

    private static final List<UnaryOperator<HostClassBuilder>> CHANGES =
            List.of(
                    c -> c.ip("bond0.220", "10.220.0.77+/24"),
                    c -> c.mtu("bond0", 9000),
                    c -> c.mtu("bond1", 1500),
                    c -> c.port("ens1f0", "210", "10", "po1"),
                    c -> c.port("ens1f0", "210,220", "10", "po1"),
                    c -> c.port("ens2f1", "", "999", "po2"),
                    c -> c.bond("bond1", BondMode.ACTIVE_BACKUP, "ens1f1", "ens2f1"),
                    c -> c.bond("bond1", BondMode.LACP, "ens1f1", "ens2f1"),
                    c -> c.nic("ens2f0", "2", "a1", "7/1"),
                    c -> c.nic("ens2f0", "2", "a2", "1/1"));

    private static List<String> told(CheckResult result) {
        var told = new ArrayList<String>();
        for (var finding : result.findings()) {
            told.add(
                    finding.ruleId()
                            + finding.verdict()
                            + finding.severity()
                            + finding.targets()
                            + finding.hosts()
                            + finding.message()
                            + finding.facts()
                            + finding.fixes().stream().map(f -> f.edit().label()).toList());
        }
        return told;
    }

    private static void judgeEach(Iterable<Topology> topologies) {
        var memory = new CheckMemory();
        for (var topology : topologies) {
            var input = RuleInput.of(topology);
            var fresh = Checker.ofAll().check(input, Stage.DESIGN);
            var remembered = Checker.ofAll().check(input, Stage.DESIGN, LocalDate.MIN, memory);
            assertThat(told(remembered)).isEqualTo(told(fresh));
        }
    }

    @Test
    void afterEveryEditOfAClass() {
        var random = new Random(7);
        var design = Racks.overOneSpine(2);
        var topologies = new ArrayList<Topology>();
        for (var i = 0; i < DESIGNS; i++) {
            var change = CHANGES.get(random.nextInt(CHANGES.size()));
            design = design.inClass(random.nextBoolean() ? "a" : "b", change);
            topologies.add(design.build());
        }
        judgeEach(topologies);
    }

    @Test
    void afterEveryDamage() {
        var random = new Random(11);
        var topologies = new ArrayList<Topology>();
        for (var i = 0; i < DESIGNS; i++) {
            topologies.add(DamagedDesigns.of(random));
        }
        judgeEach(topologies);
    }

    @Test
    void anAddressDoesNotChangeTheForwarding() {
        assertThat(view(c -> c.ip("bond1.220", "10.220.0.77+/24"))).isEqualTo(view(c -> c));
    }

    @Test
    void aBondModeDoes() {
        assertThat(view(c -> c.bond("bond1", BondMode.ACTIVE_BACKUP, "ens1f1", "ens2f1")))
                .isNotEqualTo(view(c -> c));
    }

    @Test
    void aVlanOfAPortDoes() {
        assertThat(view(c -> c.port("ens1f1", "101", "999", "po2"))).isNotEqualTo(view(c -> c));
    }

    private static ForwardingView view(UnaryOperator<HostClassBuilder> change) {
        return ForwardingView.of(Designs.reference(2).inClass("w", change).build());
    }
}
