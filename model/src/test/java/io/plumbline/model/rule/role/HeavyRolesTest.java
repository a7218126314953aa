package io.plumbline.model.rule.role;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Quantity;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Migration, storage and machines on two links of 25 Gbit/s; 10 are reserved, and migrations take
/// 8.4.
class HeavyRolesTest {

    private final Rule rule = new HeavyRolesProtected();

    private static TopologyBuilder limited(String limit) {
        return reference(2)
                .virtualization(
                        v -> Shape.with(v, "bandwidth", Optional.of(Quantity.parse(limit))));
    }

    private static TopologyBuilder unlimited() {
        return reference(2).virtualization(v -> v);
    }

    @Test
    void isSilentWhereMigrationsAreLimitedAndTheOthersReserve() {
        assertThat(check(rule, reference(2))).isEmpty();
    }

    @Test
    void warnsOfMigrationsWithoutALimit() {
        assertThat(check(rule, unlimited())).containsExactly("warning role-04 w-1 w-2");
        assertThat(afterEachFix(rule, unlimited())).containsOnly(List.of());
    }

    @Test
    void warnsOfALimitThatLeavesTooLittle() {
        assertThat(check(rule, limited("2500Mi"))).containsExactly("warning role-04.limit w-1 w-2");
        assertThat(afterEachFix(rule, limited("2500Mi"))).containsOnly(List.of());
        assertThat(check(rule, limited("2200Mi"))).isEmpty();
    }

    @Test
    void warnsOfStorageAndMachinesOfWhichOneReservesNothing() {
        var silent = reference(2).changeRole("machines", "need", Optional.empty());

        assertThat(check(rule, silent)).containsExactly("warning role-04.need w-1 w-2");
        assertThat(afterEachFix(rule, silent)).containsOnly(List.of());
    }

    @Test
    void reservesForMachinesThatHaveNoRoleYet() {
        var none = reference(2).with(t -> t.withRoles(r -> r.without("machines")));

        assertThat(check(rule, none)).containsExactly("warning role-04.need w-1 w-2");
        assertThat(afterEachFix(rule, none)).containsOnly(List.of());
    }

    @Test
    void leavesOverbookedLinksToTheRuleAboutReservations() {
        assertThat(check(rule, reference(2).need("storage", 45))).isEmpty();
    }

    @Test
    void isSilentWhereNothingIsShared() {
        var apart =
                unlimited()
                        .with(t -> t.withRoles(r -> r.without("storage").without("machines")))
                        .with(t -> t.withNetworks(n -> n.without("v101").without("v102")));

        assertThat(check(rule, apart)).isEmpty();
    }

    @Test
    void doesNotKnowWhatIsFreeWhereASpeedIsMissing() {
        var unknown = reference(2).inClass("w", c -> c.set("ens1f1", "speed", Fact.missing("")));

        assertThat(check(rule, unknown)).containsExactly("unknown role-04.unknown w-1 w-2");
    }
}
