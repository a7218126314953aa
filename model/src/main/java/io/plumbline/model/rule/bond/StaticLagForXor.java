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
import io.plumbline.model.topology.LagKind;
import io.plumbline.model.topology.LagScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// BOND-06: the ports of a balance-xor bond are in a static LAG.
final class StaticLagForXor implements Rule {

    @Override
    public String id() {
        return "BOND-06";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var group : context.groups().all()) {
            for (var bond : BondFixes.bondsOf(group.layout())) {
                if (bond.mode().filter(m -> m == BondMode.BALANCE_XOR).isPresent()
                        && !bond.isSlb()) {
                    judge(context, group, bond, findings);
                }
            }
        }
        return findings;
    }

    private void judge(RuleContext context, HostGroup group, Bond bond, List<Finding> findings) {
        var lags = PortLags.of(group, bond.name());
        if (!lags.none().isEmpty()) {
            findings.add(wrong(context, group, bond, lags.none(), "bond-06"));
        }
        if (!lags.lacp().isEmpty()) {
            findings.add(wrong(context, group, bond, lags.lacp(), "bond-06.lacp"));
        }
        if (lags.none().isEmpty() && lags.lacp().isEmpty() && !lags.unknown().isEmpty()) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(ElementId.onHost(group.className(), bond.name()))
                            .about(Cables.of(group, lags.unknown()))
                            .on(group.hosts())
                            .missing("LAG")
                            .says("bond-06.unknown", bond.name())
                            .build());
        }
    }

    private Finding wrong(
            RuleContext context, HostGroup group, Bond bond, Set<String> slots, String key) {
        var builder =
                FindingBuilder.error(id())
                        .about(ElementId.onHost(group.className(), bond.name()))
                        .about(Cables.of(group, slots))
                        .on(group.hosts())
                        .fact("mode of " + bond.name(), BondMode.BALANCE_XOR.word())
                        .says(key, bond.name(), new PortsOf(slots));
        if (key.equals("bond-06.lacp")) {
            builder.fix(
                    BondFixes.mode(group.layout(), group.hosts(), bond, BondMode.LACP),
                    "fix.bond-mode",
                    bond.name(),
                    BondMode.LACP.word());
        }
        var lag = new Lag(bond.name(), LagKind.STATIC, LagScope.PER_HOST);
        return builder.fix(
                        PortFixes.change(
                                "Put the ports of " + bond.name() + " into a static LAG",
                                context,
                                group,
                                group.hosts(),
                                slots,
                                p -> p.withLag(lag)),
                        "fix.static-lag",
                        new PortsOf(slots))
                .build();
    }
}
