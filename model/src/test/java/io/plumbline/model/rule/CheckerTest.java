package io.plumbline.model.rule;

import static io.plumbline.model.testing.Designs.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.VlanSet;
import io.plumbline.model.testing.RuleChecks;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.Waiver;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static CheckResult check(TopologyBuilder topology) {
        return check(topology, Stage.DESIGN);
    }

    private static CheckResult check(TopologyBuilder topology, Stage stage) {
        var result = Checker.ofAll().check(RuleInput.of(topology.build()), stage, TODAY);
        RuleChecks.rendered(result);
        return result;
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::ruleId).toList();
    }

    private static TopologyBuilder without101(String host, String slot) {
        return reference(4)
                .port(host, slot, "tagged", Fact.drawn(VlanSet.parse("102-110,210,220")));
    }

    private static TopologyBuilder waived(String fingerprint, String reason, String expires) {
        return without101("w-2", "ens2f1")
                .with(t ->
                        t.withWaivers(w ->
                                w.with(
                                        new Waiver(
                                                fingerprint,
                                                reason,
                                                "ops",
                                                expires,
                                                Extras.NONE))));
    }

    private static String fingerprint() {
        return check(without101("w-2", "ens2f1")).findings().getFirst().fingerprint();
    }

    @Test
    void saysNothingAboutASoundDesign() {
        var result = check(reference(4));

        assertThat(result.findings()).isEmpty();
        assertThat(result.suppressed()).isEmpty();
        assertThat(result.rules()).isPositive();
    }

    @Test
    void knowsEveryRuleOnce() {
        assertThat(RuleList.all()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void givesOneFindingForOneCauseOnManyHosts() {
        var everywhere =
                reference(40)
                        .inClass(
                                "w",
                                c ->
                                        c.port(
                                                "ens2f1",
                                                p ->
                                                        p.withTagged(
                                                                VlanSet.parse("102-110,210,220"))));

        var finding = check(everywhere).findings();

        assertThat(ids(finding)).containsExactly("VLAN-03");
        assertThat(finding.getFirst().hosts()).hasSize(40);
        assertThat(finding.getFirst().hostsInAll()).isEqualTo(40);
    }

    @Test
    void namesThePortsOfTheHostsConcerned() {
        var two =
                without101("w-2", "ens2f1")
                        .port(
                                "w-3",
                                "ens2f1",
                                "tagged",
                                Fact.drawn(VlanSet.parse("102-110,210,220")));

        var finding = check(two).findings().getFirst();

        assertThat(Texts.standard().cause(finding)).startsWith("sw2 2/2–3 do not list 101");
        assertThat(Texts.standard().label(finding.fixes().getFirst()))
                .isEqualTo("Add 101 to sw2 2/2–3");
    }

    @Test
    void namesFindingsWithoutTheirHosts() {
        assertThat(fingerprint())
                .isEqualTo("VLAN-03 cable/w/ens2f1 interface/w/br-vm network/v101")
                .isEqualTo(check(without101("w-4", "ens2f1")).findings().getFirst().fingerprint());
    }

    @Test
    void keepsQuietAboutWhatAMissingNicExplains() {
        var missing = HostOverride.absent(OverridePart.INTERFACE, "ens2f0");

        var result = check(reference(4).override("w-3", missing));

        assertThat(ids(result.findings())).containsExactly("PHY-01");
        assertThat(ids(result.suppressed())).contains("HA-04");
    }

    @Test
    void leavesTheOtherHostsOfAPartlyExplainedFinding() {
        var single =
                reference(2)
                        .inClass("w", c -> c.without("bond0").nic("ens9f0"))
                        .inClass(
                                "w",
                                c -> c.bond("bond0", BondMode.ACTIVE_BACKUP, "ens1f0", "ens9f0"))
                        .inClass("w", c -> c.without("ens9f0"))
                        .override("w-2", HostOverride.absent(OverridePart.INTERFACE, "ens1f0"));

        var result = check(single);

        assertThat(result.findings())
                .filteredOn(f -> f.ruleId().equals("HA-04"))
                .singleElement()
                .satisfies(f -> assertThat(f.hosts()).containsExactly("w-1"));
    }

    @Test
    void groupsWhatNobodyKnowsUnderAudit01() {
        var result = check(reference(2), Stage.AUDIT);

        assertThat(result.findings()).extracting(Finding::verdict).containsOnly(Verdict.UNKNOWN);
        assertThat(ids(result.findings())).contains("AUDIT-01");
        assertThat(ids(result.suppressed())).contains("BOND-03", "VLAN-02", "VLAN-05");
    }

    @Test
    void explainsRepeatedAddressesByTheOneAddressOfTheClass() {
        var result = check(reference(3).inClass("w", c -> c.ip("bond1.220", "10.220.0.11/24")));

        assertThat(ids(result.findings())).containsExactly("IP-08");
        assertThat(ids(result.suppressed())).contains("IP-02");
    }

    @Test
    void putsErrorsBeforeWarningsAndUnknownLast() {
        var mixed =
                without101("w-2", "ens2f1")
                        .inClass("w", c -> c.port("ens1f0", p -> p.withEdge(false)))
                        .port("w-4", "ens1f1", "tagged", Fact.missing(""));

        assertThat(ids(check(mixed).findings())).containsExactly("VLAN-03", "SW-04", "AUDIT-01");
    }

    @Test
    void putsAWaivedFindingAside() {
        var result = check(waived(fingerprint(), "replaced in December", "2026-12-31"));

        assertThat(result.findings()).isEmpty();
        assertThat(ids(result.waived())).containsExactly("VLAN-03");
    }

    @Test
    void bringsAFindingBackWhenItsWaiverEnds() {
        assertThat(ids(check(waived(fingerprint(), "for now", "2026-11-24")).waived()))
                .containsExactly("VLAN-03");
        assertThat(ids(check(waived(fingerprint(), "for now", "2026-11-23")).findings()))
                .containsExactly("VLAN-03");
    }

    @Test
    void takesNoWaiverWithoutReasonOrDate() {
        assertThat(check(waived(fingerprint(), " ", "2026-12-31")).waived()).isEmpty();
        assertThat(check(waived(fingerprint(), "for now", "")).waived()).isEmpty();
    }

    @Test
    void saysThatARuleBrokeAndRunsTheOthers() {
        Rule broken =
                new Rule() {
                    @Override
                    public String id() {
                        return "TEST-01";
                    }

                    @Override
                    public List<Finding> check(RuleContext context) {
                        throw new IllegalStateException("broken");
                    }
                };
        Rule sound =
                new Rule() {
                    @Override
                    public String id() {
                        return "TEST-02";
                    }

                    @Override
                    public List<Finding> check(RuleContext context) {
                        return List.of(
                                FindingBuilder.error("TEST-02")
                                        .about(ElementId.hostClass("w"))
                                        .says("phy-01", "a", "b")
                                        .build());
                    }
                };

        var result =
                new Checker(List.of(broken, sound))
                        .check(RuleInput.of(reference(1).build()), Stage.DESIGN);

        assertThat(ids(result.findings())).containsExactly("TEST-02", Checker.BROKEN);
        assertThat(Texts.standard().symptom(result.findings().getLast()))
                .isEqualTo("Rule TEST-01 could not run.");
    }
}
