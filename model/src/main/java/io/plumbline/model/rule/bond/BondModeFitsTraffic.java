package io.plumbline.model.rule.bond;

import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.PortView;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BondTech;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.LagKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// BOND-02: the mode of a bond suits what the bond carries.
final class BondModeFitsTraffic implements Rule {

    private static final Set<BondMode> UNFIT =
            Set.of(
                    BondMode.BALANCE_RR,
                    BondMode.BROADCAST,
                    BondMode.BALANCE_TLB,
                    BondMode.BALANCE_ALB);

    @Override
    public String id() {
        return "BOND-02";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var group : context.groups().all()) {
            for (var bond : BondFixes.bondsOf(group.layout())) {
                bond.mode().ifPresent(mode -> judge(context, group, bond, mode, findings));
            }
        }
        return findings;
    }

    private void judge(
            RuleContext context,
            HostGroup group,
            Bond bond,
            BondMode mode,
            List<Finding> findings) {
        var withoutLacp =
                mode == BondMode.BALANCE_TCP
                        && bond.tech() == BondTech.OVS
                        && bond.option("lacp").filter(v -> !v.equals("off")).isEmpty();
        if (!withoutLacp && !UNFIT.contains(mode)) {
            return;
        }
        var carriesVms = !withoutLacp && carriesMachines(context, group, bond);
        var wanted = bothEndsDoLacp(group, bond) ? BondMode.LACP : BondMode.ACTIVE_BACKUP;
        var builder =
                withoutLacp || carriesVms
                        ? FindingBuilder.error(id())
                        : FindingBuilder.warning(id());
        var key = withoutLacp ? "bond-02.tcp" : carriesVms ? "bond-02" : "bond-02.unsupported";
        findings.add(
                builder.about(ElementId.onHost(group.className(), bond.name()))
                        .on(group.hosts())
                        .fact("mode of " + bond.name(), mode.word())
                        .says(key, bond.name(), mode.word())
                        .fix(
                                BondFixes.mode(group.layout(), group.hosts(), bond, wanted),
                                "fix.bond-mode",
                                bond.name(),
                                wanted.word())
                        .build());
    }

    private static boolean carriesMachines(RuleContext context, HostGroup group, Bond bond) {
        return context.networks()
                .flatMap(u -> u.attachments().stream())
                .anyMatch(a ->
                        a.group() == group
                                && a.footing().bonds().stream()
                                        .anyMatch(b -> b.name().equals(bond.name())));
    }

    private static boolean bothEndsDoLacp(HostGroup group, Bond bond) {
        var uplinks = group.uplinks(bond.name());
        return !uplinks.isEmpty()
                && uplinks.stream()
                        .map(Uplink::port)
                        .map(PortView::aggregate)
                        .allMatch(lag -> lag.filter(l -> l.kind() == LagKind.LACP).isPresent());
    }
}
