package io.plumbline.model.rule.bond;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.Nic;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// BOND-08: the members of a bond are equally fast.
final class MembersOfEqualSpeed implements Rule {

    @Override
    public String id() {
        return "BOND-08";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            for (var bond : BondFixes.bondsOf(layout.layout())) {
                judge(layout, bond, findings);
            }
        }
        return findings;
    }

    private void judge(LayoutHosts layout, Bond bond, List<Finding> findings) {
        var bySpeed = new TreeMap<Bandwidth, TreeSet<String>>();
        var unknown = new TreeSet<String>();
        for (var nic : layout.layout().nicsBelow(bond.name())) {
            var speed = nic.speed().withDefault(Nic.DEFAULT_SPEED).ifKnown();
            if (speed.isPresent()) {
                bySpeed.computeIfAbsent(speed.get(), _ -> new TreeSet<>()).add(nic.name());
            } else {
                unknown.add(nic.name());
            }
        }
        if (bySpeed.size() > 1) {
            var slow = bySpeed.firstEntry();
            var fast = bySpeed.lastEntry();
            var builder =
                    FindingBuilder.warning(id())
                            .about(layout.id(bond.name()))
                            .about(slow.getValue().stream().map(layout::id).toList())
                            .on(layout.hosts());
            bySpeed.forEach((speed, names) -> builder.fact("Gbit/s of " + names, speed));
            findings.add(
                    builder.says(
                                    "bond-08",
                                    bond.name(),
                                    String.join(", ", slow.getValue()),
                                    slow.getKey(),
                                    fast.getKey())
                            .build());
        } else if (!unknown.isEmpty() && bySpeed.size() + unknown.size() > 1) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(layout.id(bond.name()))
                            .about(unknown.stream().map(layout::id).toList())
                            .on(layout.hosts())
                            .missing("speed")
                            .says("bond-08.unknown", bond.name(), String.join(", ", unknown))
                            .build());
        }
    }
}
