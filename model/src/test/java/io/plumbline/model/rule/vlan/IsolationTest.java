package io.plumbline.model.rule.vlan;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Isolation;
import java.util.List;
import org.junit.jupiter.api.Test;

class IsolationTest {
    private final Rule rule = new IsolatedVlanUnreachable();

    private static TopologyBuilder isolated(TopologyBuilder topology, String from) {
        var statement = new Isolation("i", VlanSet.of(220), List.of(from), Extras.NONE);
        return topology.with(t -> t.with("isolations", Elements.of(statement)));
    }

    private static TopologyBuilder firewall() {
        return reference(2)
                .aSwitch("dmz1")
                .link("sw1", "dmz1", l -> l)
                .external("fw", ExternalKind.OTHER, "220", "10.220.0.250", "dmz1");
    }

    @Test
    void namesAnExternalBehindAPermissiveTrunk() {
        assertThat(check(rule, isolated(firewall(), "ext:fw"))).containsExactly("error vlan-11");
    }

    @Test
    void isSilentBehindATrunkWithoutTheVlan() {
        var pruned = firewall().trunk("sw1-dmz1", "10,101-110", 1);

        assertThat(check(rule, isolated(pruned, "ext:fw"))).isEmpty();
    }

    @Test
    void doesNotKnowAnExternalWhoseVlansAreMissing() {
        var unknown = firewall().changeExternal("fw", "vlans", Fact.missing("not given"));

        assertThat(check(rule, isolated(unknown, "ext:fw")))
                .containsExactly("unknown vlan-11.unknown");
    }

    @Test
    void namesHostsWhosePortsLetItIn() {
        assertThat(check(rule, isolated(reference(2), "class:w")))
                .containsExactly("error vlan-11.hosts w-1 w-2", "error vlan-11.hosts w-1 w-2");
    }

    @Test
    void namesANetworkThatOffersIt() {
        var offered =
                reference(2)
                        .bridgeNetwork("v220", "br-vm", 220)
                        .changeNetwork("v220", "namespaces", List.of("dba"));

        assertThat(check(rule, isolated(offered, "network:v220")))
                .containsExactly("error vlan-11.offered");
        assertThat(check(rule, isolated(offered, "namespace:dba"))).hasSize(1);
        assertThat(check(rule, isolated(offered, "namespace:apps"))).isEmpty();
    }

    @Test
    void isMendedByTakingTheVlanFromThePorts() {
        assertThat(afterEachFix(rule, isolated(firewall(), "ext:fw"))).containsOnly(List.of());
        assertThat(afterEachFix(rule, isolated(reference(2), "class:w")))
                .as("the other of the two ports is left")
                .containsOnly(List.of("error vlan-11.hosts w-1 w-2"));
    }
}
