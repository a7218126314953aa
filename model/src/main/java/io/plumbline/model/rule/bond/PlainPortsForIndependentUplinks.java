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
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.Lag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// BOND-05: uplinks that a host uses independently of each other are in no LAG of the switch.
final class PlainPortsForIndependentUplinks implements Rule {

    private static final Set<BondMode> INDEPENDENT =
            Set.of(BondMode.ACTIVE_BACKUP, BondMode.BALANCE_TLB, BondMode.BALANCE_ALB);

    @Override
    public String id() {
        return "BOND-05";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var group : context.groups().all()) {
            var layout = group.layout();
            for (var bond : BondFixes.bondsOf(layout)) {
                if (bond.isSlb() || bond.mode().filter(INDEPENDENT::contains).isPresent()) {
                    judge(context, group, Optional.of(bond), bond.members(), findings);
                }
            }
            judge(context, group, Optional.empty(), unbonded(layout), findings);
        }
        return findings;
    }

    private static List<String> unbonded(HostLayout layout) {
        var bonded = new HashSet<String>();
        BondFixes.bondsOf(layout).forEach(b -> bonded.addAll(b.members()));
        return layout.interfaces().names().stream().filter(n -> !bonded.contains(n)).toList();
    }

    private void judge(
            RuleContext context,
            HostGroup group,
            Optional<Bond> bond,
            List<String> slots,
            List<Finding> findings) {
        var inLag = new LinkedHashSet<String>();
        var unknown = new LinkedHashSet<String>();
        for (var slot : slots) {
            group.uplink(slot)
                    .ifPresent(uplink -> {
                        if (uplink.port().aggregate().isPresent()) {
                            inLag.add(slot);
                        } else if (uplink.port().lag().isMissing()) {
                            unknown.add(slot);
                        }
                    });
        }
        if (!inLag.isEmpty()) {
            findings.add(wrong(context, group, bond, inLag));
        } else if (!unknown.isEmpty()) {
            var builder = FindingBuilder.unknown(id());
            bond.ifPresent(b -> builder.about(ElementId.onHost(group.className(), b.name())));
            findings.add(
                    builder.about(Cables.of(group, unknown))
                            .on(group.hosts())
                            .missing("LAG")
                            .says("bond-05.unknown", new PortsOf(unknown))
                            .build());
        }
    }

    private Finding wrong(
            RuleContext context,
            HostGroup group,
            Optional<Bond> bond,
            LinkedHashSet<String> slots) {
        var what = bond.map(Bond::name).orElse(String.join(" and ", slots));
        var builder =
                FindingBuilder.error(id())
                        .about(
                                ElementId.onHost(
                                        group.className(),
                                        bond.map(Bond::name).orElse(slots.getFirst())))
                        .about(Cables.of(group, slots))
                        .on(group.hosts())
                        .fact(
                                "mode of " + what,
                                bond.flatMap(Bond::mode).map(BondMode::word).orElse("no bond"))
                        .says(
                                bond.isPresent() ? "bond-05" : "bond-05.single",
                                what,
                                new PortsOf(slots));
        var label = "Take the ports of " + what + " out of their LAG";
        builder.fix(
                PortFixes.change(
                        label, context, group, group.hosts(), slots, p -> p.withLag(Lag.NONE)),
                "fix.no-lag",
                new PortsOf(slots));
        bond.filter(b -> !b.isSlb())
                .ifPresent(b ->
                        builder.fix(
                                BondFixes.mode(group.layout(), group.hosts(), b, BondMode.LACP),
                                "fix.bond-mode",
                                b.name(),
                                BondMode.LACP.word()));
        return builder.build();
    }
}
