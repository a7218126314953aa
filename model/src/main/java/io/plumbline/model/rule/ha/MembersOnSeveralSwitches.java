package io.plumbline.model.rule.ha;

import io.plumbline.model.edit.Cabling;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Nic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// HA-06: the NICs of a role or network end on more than one switch.
final class MembersOnSeveralSwitches implements Rule {

    @Override
    public String id() {
        return "HA-06";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var usage : context.usages()) {
            if (usage.hostsInAll() < 2) {
                continue;
            }
            for (var legs : Legs.of(usage)) {
                judge(context, legs, findings);
            }
        }
        return findings;
    }

    private void judge(RuleContext context, Legs legs, List<Finding> findings) {
        var nics = legs.nics();
        var switches = new TreeSet<String>();
        var unknown = new ArrayList<Nic>();
        for (var nic : nics) {
            legs.uplink(nic)
                    .filter(Uplink::onSwitch)
                    .ifPresentOrElse(u -> switches.add(u.switchName()), () -> unknown.add(nic));
        }
        if (nics.size() < 2 || switches.size() > 1) {
            return;
        }
        if (!unknown.isEmpty()) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(legs.targets())
                            .about(legs.cables(unknown))
                            .on(legs.hosts())
                            .outOf(legs.usage().hostsInAll())
                            .missing("cables")
                            .says("ha-06.unknown", legs.usage().name())
                            .build());
            return;
        }
        var on = switches.first();
        var builder =
                FindingBuilder.warning(id())
                        .about(legs.targets())
                        .about(legs.cables(nics))
                        .on(legs.hosts())
                        .outOf(legs.usage().hostsInAll())
                        .fact("switches", on)
                        .says("ha-06", legs.usage().name(), on, legs.carriers());
        var last = nics.getLast().name();
        QuorumSurvives.other(context, on)
                .ifPresent(to ->
                        builder.fix(
                                Cabling.cable(legs.group().className(), last, to, Optional.empty()),
                                "fix.recable",
                                last,
                                to));
        findings.add(builder.build());
    }
}
