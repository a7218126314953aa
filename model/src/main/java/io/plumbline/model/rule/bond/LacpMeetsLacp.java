package io.plumbline.model.rule.bond;

import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortFixes;
import io.plumbline.model.rule.PortsOf;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Lag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// BOND-03: the ports of an 802.3ad bond are in an LACP group of the switch.
final class LacpMeetsLacp implements Rule {

    @Override
    public String id() {
        return "BOND-03";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var group : context.groups().all()) {
            for (var bond : BondFixes.bondsOf(group.layout())) {
                if (bond.mode().filter(m -> m == BondMode.LACP).isPresent()) {
                    judge(context, group, bond, findings);
                }
            }
        }
        return findings;
    }

    private void judge(RuleContext context, HostGroup group, Bond bond, List<Finding> findings) {
        var lags = PortLags.of(group, bond.name());
        if (!lags.none().isEmpty()) {
            findings.add(wrong(context, group, bond, lags.none(), "bond-03"));
        }
        if (!lags.fixed().isEmpty()) {
            findings.add(wrong(context, group, bond, lags.fixed(), "bond-03.static"));
        }
        if (lags.none().isEmpty() && lags.fixed().isEmpty() && !lags.unknown().isEmpty()) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(ElementId.onHost(group.className(), bond.name()))
                            .about(Cables.of(group, lags.unknown()))
                            .on(group.hosts())
                            .missing("LAG")
                            .says("bond-03.unknown", bond.name())
                            .build());
        }
    }

    private Finding wrong(
            RuleContext context, HostGroup group, Bond bond, Set<String> slots, String key) {
        var name =
                group.uplinks(bond.name()).stream()
                        .flatMap(u -> u.port().aggregate().stream())
                        .map(Lag::name)
                        .findFirst()
                        .orElse(bond.name());
        var label = "Put the ports of " + bond.name() + " into an LACP group";
        return FindingBuilder.error(id())
                .about(ElementId.onHost(group.className(), bond.name()))
                .about(Cables.of(group, slots))
                .on(group.hosts())
                .fact("mode of " + bond.name(), BondMode.LACP.word())
                .says(key, bond.name(), new PortsOf(slots))
                .fix(
                        PortFixes.change(
                                label,
                                context,
                                group,
                                group.hosts(),
                                slots,
                                p -> p.withLag(Lag.lacp(name))),
                        "fix.lacp",
                        new PortsOf(slots))
                .fix(
                        BondFixes.mode(group.layout(), group.hosts(), bond, BondMode.ACTIVE_BACKUP),
                        "fix.bond-mode",
                        bond.name(),
                        BondMode.ACTIVE_BACKUP.word())
                .build();
    }
}
