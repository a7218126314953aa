package io.plumbline.model.rule.apply;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.Plans.access;
import static io.plumbline.model.testing.Plans.changes;
import static io.plumbline.model.testing.Plans.inProgress;
import static io.plumbline.model.testing.Plans.policies;
import static io.plumbline.model.testing.Plans.policy;
import static io.plumbline.model.testing.RuleChecks.check;
import static io.plumbline.model.testing.RuleChecks.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PlannedChange.FieldChange;
import io.plumbline.model.plan.PlannedChange.ObjectWrite;
import io.plumbline.model.plan.PlannedChange.PortList;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.topology.NetworkForm;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplyRulesTest {

    private static List<String> of(Rule rule, PlanInput plan) {
        return check(rule, reference(2), plan);
    }

    @Test
    void namesAnInterfaceWithoutWhatItStandsOn() {
        var rule = new DependentPiecesTogether();

        assertThat(of(rule, policies(policy("a", "w", "bond1"), policy("b", "w", "bond1.210"))))
                .containsExactly("error apply-01 w-1 w-2");
        assertThat(of(rule, policies(policy("a", "w", "bond1", "bond1.210")))).isEmpty();
        assertThat(of(rule, policies(policy("a", "w-1", "bond1"), policy("b", "w-2", "bond1.210"))))
                .isEmpty();
    }

    @Test
    void namesAnInterfaceOfTwoPolicies() {
        var rule = new OnePolicyPerInterface();

        assertThat(of(rule, policies(policy("a", "w", "br-vm"), policy("b", "w-2", "br-vm"))))
                .containsExactly("error apply-02 w-2");
        assertThat(of(rule, policies(policy("a", "w-1", "br-vm"), policy("b", "w-2", "br-vm"))))
                .isEmpty();
    }

    @Test
    void namesAPolicyInProgress() {
        var rule = new PolicyAtRest();
        var policy = policy("a", "w", "br-vm");

        assertThat(of(rule, policies(inProgress(policy))))
                .containsExactly("error apply-03 w-1 w-2");
        assertThat(of(rule, policies(policy))).isEmpty();
    }

    @Test
    void namesASelectorThatHitsNothingEverythingOrOthers() {
        var rule = new SelectorHitsItsHosts();

        assertThat(of(rule, policies(policy("a", "nobody", "bond1"))))
                .containsExactly("error apply-04");
        assertThat(of(rule, policies(policy("a", "", "bond1"))))
                .containsExactly("error apply-04.all");
        assertThat(of(rule, policies(policy("a", "w", "bond7"))))
                .containsExactly("error apply-04.others w-1 w-2");
        assertThat(of(rule, policies(policy("a", "w#1-2", "bond1")))).isEmpty();
    }

    @Test
    void namesAFieldThatStaysAsItWasMade() {
        var rule = new FieldChangesInPlace();

        assertThat(of(rule, changes(new FieldChange("cudn/v101", "spec.network.vlan"))))
                .containsExactly("error apply-05");
        assertThat(of(rule, changes(new FieldChange("cudn/v101", "spec.namespaceSelector"))))
                .isEmpty();
    }

    @Test
    void namesAPortThatTheListForgets() {
        var rule = new PortListComplete();
        var had = List.of("ens1f1", "ens2f1");

        assertThat(of(rule, changes(new PortList("w", "bond1", List.of("ens1f1"), had))))
                .containsExactly("error apply-06 w-1 w-2");
        assertThat(of(rule, changes(new PortList("w", "bond1", had, had)))).isEmpty();
    }

    @Test
    void namesWhatTheReleaseDoesNotKnowYet() {
        var rule = new PrerequisitesThere();
        var defined =
                reference(2)
                        .localnet("l", "vmnet", 105)
                        .changeNetwork("l", "form", NetworkForm.USER_DEFINED_NETWORK);

        assertThat(check(rule, defined.version("4.18"), PlanInput.NONE))
                .containsExactly("error apply-07");
        assertThat(check(rule, defined.version("4.20"), PlanInput.NONE)).isEmpty();
    }

    @Test
    void namesWhatTheClusterLacks() {
        assertThat(
                        check(
                                new PrerequisitesThere(),
                                reference(2),
                                PlanInput.NONE,
                                fact("missing", "NMState object")))
                .containsExactly("error apply-07.missing");
    }

    @Test
    void namesAnObjectThatAnOperatorWritesBack() {
        var rule = new OwnerIsWritten();

        assertThat(of(rule, changes(new ObjectWrite("kubevirt/openshift-cnv/kubevirt"))))
                .containsExactly("error apply-08");
        assertThat(
                        check(
                                rule,
                                reference(2).localnet("l", "vmnet", 105),
                                changes(new ObjectWrite("nad/apps/l"))))
                .containsExactly("error apply-08");
        assertThat(of(rule, changes(new ObjectWrite("nad/apps/v101")))).isEmpty();
    }

    @Test
    void namesWhatTheUserMayNotDo() {
        var rule = new PlanIsAllowed();

        assertThat(of(rule, access("patch hyperconvergeds in openshift-cnv", false)))
                .containsExactly("error apply-09");
        assertThat(of(rule, access("patch hyperconvergeds in openshift-cnv", true))).isEmpty();
    }

    @Test
    void warnsOfFieldsOfAnotherManager() {
        assertThat(
                        check(
                                new PlanIsAllowed(),
                                reference(2),
                                PlanInput.NONE,
                                fact("owner", "nncp/w", "argocd")))
                .containsExactly("warning apply-09.owner");
    }

    @Test
    void warnsOfInterruptions() {
        var rule = new InterruptionAnnounced();

        assertThat(
                        of(
                                rule,
                                changes(
                                        new FieldChange(
                                                "hco/kubevirt-hyperconverged",
                                                "liveMigrationConfig.network"))))
                .containsExactly("warning apply-10.handler");
        assertThat(of(rule, changes(new FieldChange("sriov/pol-a", "numVfs"))))
                .containsExactly("warning apply-10.drain");
        assertThat(of(rule, changes(new FieldChange("vm/apps/web", "networks"))))
                .containsExactly("warning apply-10.machine");
        assertThat(of(rule, changes(new FieldChange("nad/apps/x", "mtu")))).isEmpty();
    }
}
