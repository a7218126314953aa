package io.plumbline.model.rule.audit;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.check;
import static io.plumbline.model.testing.RuleChecks.counted;
import static io.plumbline.model.testing.RuleChecks.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.observed.ObservedFact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObservedRulesTest {

    @Test
    void doesNotKnowANodeOfMoreThan500Interfaces() {
        var rule = new NodeDataComplete();

        assertThat(check(rule, reference(2), counted("nns", "w-2", "count", 501)))
                .containsExactly("unknown audit-02 w-2");
        assertThat(check(rule, reference(2), counted("nns", "w-2", "count", 500))).isEmpty();
    }

    @Test
    void doesNotKnowWhatWasReadLongAgoOrNotAtAll() {
        var rule = new NodeDataComplete();

        assertThat(check(rule, reference(2), counted("nns", "w-2", "age", 11)))
                .containsExactly("unknown audit-02.old w-2");
        assertThat(check(rule, reference(2), fact("nns", "w-2", "absent")))
                .containsExactly("unknown audit-02.absent w-2");
        assertThat(check(rule, reference(2), fact("denied", "virtualmachines")))
                .containsExactly("unknown audit-02.denied");
    }

    @Test
    void warnsOfWhatIsNotAsDrawn() {
        var rule = new DrawingMatches();

        assertThat(check(rule, reference(2), fact("drift", "w-1.bond1", "mtu", "1500")))
                .containsExactly("warning audit-03 w-1");
        assertThat(check(rule, reference(2), fact("drift", "hyperconverged")))
                .containsExactly("warning audit-03.object");
        assertThat(check(rule, reference(2))).isEmpty();
    }

    @Test
    void namesWhatReportsAFailure() {
        var rule = new ObjectsHealthy();

        assertThat(check(rule, reference(2), fact("nnce", "p.w-1", "Failing")))
                .containsExactly("error audit-04 w-1");
        assertThat(check(rule, reference(2), fact("hco", "hco", "TaintedConfiguration")))
                .containsExactly("warning audit-04");
        assertThat(check(rule, reference(2), fact("nnce", "p.w-1", "Available"))).isEmpty();
    }

    @Test
    void warnsOfACableInAnotherPort() {
        var rule = new LldpMatchesCables();

        assertThat(check(rule, reference(2), fact("lldp", "w-1.ens1f1", "sw2:2/1")))
                .containsExactly("warning audit-05 w-1");
        assertThat(check(rule, reference(2), fact("lldp", "w-2.ens1f1", "sw1:2/1")))
                .containsExactly("warning audit-05 w-2");
    }

    @Test
    void isSilentAboutThePortThatIsDrawn() {
        var rule = new LldpMatchesCables();

        assertThat(check(rule, reference(2), fact("lldp", "w-1.ens1f1", "SW1:2/1"))).isEmpty();
        assertThat(check(rule, reference(2), fact("lldp", "w-1.ens1f1", "sw1"))).isEmpty();
        assertThat(check(rule, reference(2), fact("lldp", "w-1.ens1f1"))).isEmpty();
    }

    @Test
    void warnsOfABondInSeveralAggregates() {
        var rule = new LacpRunsAsOne();

        assertThat(check(rule, reference(2), counted("bond", "w-1.bond1", "agg", "1,2")))
                .containsExactly("warning audit-06 w-1");
        assertThat(
                        check(
                                rule,
                                reference(2),
                                counted("bond", "w-1.bond1", "partner", "00:00:00:00:00:00")))
                .containsExactly("warning audit-06.partner w-1");
        assertThat(check(rule, reference(2), counted("bond", "w-1.bond1", "agg", "1,1"))).isEmpty();
    }

    @Test
    void namesAHandlerWithoutItsAddress() {
        var rule = new HandlersHaveMigrationAddress();

        assertThat(check(rule, reference(2), fact("mig0", "w-1", "none")))
                .containsExactly("error audit-07 w-1");
        assertThat(check(rule, reference(2), fact("mig0", "w-1", "10.128.0.7")))
                .containsExactly("error audit-07.outside w-1");
        assertThat(check(rule, reference(2), fact("mig0", "w-1", "10.210.0.7"))).isEmpty();
    }

    @Test
    void warnsOfAPoolThatIsNearlyFullOrLeaks() {
        var rule = new PoolHealthy();

        assertThat(check(rule, reference(2), counted("pool", "migration", "used", 229)))
                .containsExactly("warning audit-08");
        assertThat(check(rule, reference(2), counted("pool", "migration", "used", 228))).isEmpty();
        assertThat(check(rule, reference(2), counted("pool", "migration", "stale", 1)))
                .containsExactly("warning audit-08.stale");
        assertThat(
                        check(
                                rule,
                                reference(2),
                                new ObservedFact("reconciler", "no", List.of(), Map.of())))
                .containsExactly("warning audit-08.reconciler");
    }

    @Test
    void warnsOfWhatHasNoOwner() {
        var rule = new NothingLeftOver();

        assertThat(check(rule, reference(2), fact("leftover", "w-1.br-old")))
                .containsExactly("warning audit-09 w-1");
        assertThat(check(rule, reference(2))).isEmpty();
    }
}
