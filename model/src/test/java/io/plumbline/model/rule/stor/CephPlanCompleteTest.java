package io.plumbline.model.rule.stor;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.AddressRange;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Pool;
import io.plumbline.model.topology.RoleAttachment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CephPlanCompleteTest {
    private final Rule rule = new CephPlanComplete();

    private static TopologyBuilder ceph(String type, String range) {
        var attachment =
                new RoleAttachment(
                        "openshift-storage/public",
                        type,
                        Optional.of("bond1.220"),
                        Optional.of("whereabouts"),
                        Optional.empty(),
                        Fact.unset());
        return reference(2)
                .with(t -> t.withPools(p -> p.with(Pool.of("ceph", AddressRange.parse(range)))))
                .changeRole("storage", "protocol", Optional.of("ceph"))
                .changeRole("storage", "attachment", Optional.of(attachment))
                .changeRole("storage", "pool", Optional.of("ceph"))
                .changeRole("storage", "targets", List.of());
    }

    @Test
    void isSilentAboutACompletePlan() {
        assertThat(check(rule, ceph("macvlan", "10.220.0.64-10.220.0.200/24"))).isEmpty();
    }

    @Test
    void namesAnotherPlugin() {
        var ipvlan = ceph("ipvlan", "10.220.0.64-10.220.0.200/24");

        assertThat(check(rule, ipvlan)).containsExactly("error stor-04.type");
        assertThat(afterEachFix(rule, ipvlan)).containsOnly(List.of());
    }

    @Test
    void namesAPoolThatIsTooSmall() {
        assertThat(check(rule, ceph("macvlan", "10.220.0.64-10.220.0.80/24")))
                .containsExactly("error stor-04.pool");
    }

    @Test
    void namesNodesInsideThePool() {
        assertThat(check(rule, ceph("macvlan", "10.220.0.0/24")))
                .containsExactly("error stor-04.inside w-1 w-2");
    }

    @Test
    void namesNodesThatDoNotReachThePods() {
        var bare =
                ceph("macvlan", "10.220.0.64-10.220.0.200/24").inClass("w", c -> c.ip("bond1.220"));

        assertThat(check(rule, bare)).containsExactly("error stor-04.shim w-1 w-2");
    }

    @Test
    void namesHostsWithoutTheMaster() {
        var without =
                ceph("macvlan", "10.220.0.64-10.220.0.200/24")
                        .inClass("w", c -> c.without("bond1.220"));

        assertThat(check(rule, without)).containsExactly("error stor-04.master w-1 w-2");
    }
}
