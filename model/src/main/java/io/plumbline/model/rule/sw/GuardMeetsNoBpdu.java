package io.plumbline.model.rule.sw;

import io.plumbline.model.graph.Footing;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortFixes;
import io.plumbline.model.rule.PortsOf;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.SpanningTrees;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// SW-05: no bridge that sends BPDUs stands behind a port with BPDU guard.
final class GuardMeetsNoBpdu implements Rule {

    @Override
    public String id() {
        return "SW-05";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var group : context.groups().all()) {
            for (var i : group.layout().interfaces()) {
                if (SpanningTrees.runsOn(i)) {
                    judge(context, group, i, findings);
                }
            }
        }
        return findings;
    }

    private void judge(
            RuleContext context, HostGroup group, HostInterface bridge, List<Finding> findings) {
        var guarded = new TreeSet<String>();
        var unknown = new TreeSet<String>();
        for (var nic : Footing.of(group.layout(), bridge.name()).nics()) {
            var uplink = group.uplink(nic.name());
            if (uplink.isEmpty()) {
                continue;
            }
            var guard = uplink.get().port().bpduGuard();
            if (guard.isMissing()) {
                unknown.add(nic.name());
            } else if (guard.ifKnown().orElse(false)) {
                guarded.add(nic.name());
            }
        }
        if (!guarded.isEmpty()) {
            findings.add(guarded(context, group, bridge, guarded));
        } else if (!unknown.isEmpty()) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(ElementId.onHost(group.className(), bridge.name()))
                            .about(cables(group, unknown))
                            .on(group.hosts())
                            .missing("BPDU guard")
                            .says("sw-05.unknown", bridge.name(), new PortsOf(unknown))
                            .build());
        }
    }

    private static List<ElementId> cables(HostGroup group, TreeSet<String> slots) {
        return slots.stream().map(s -> ElementId.cable(group.className(), s)).toList();
    }

    private Finding guarded(
            RuleContext context, HostGroup group, HostInterface bridge, TreeSet<String> slots) {
        return FindingBuilder.error(id())
                .about(ElementId.onHost(group.className(), bridge.name()))
                .about(cables(group, slots))
                .on(group.hosts())
                .fact("BPDU guard", true)
                .says("sw-05", bridge.name(), new PortsOf(slots))
                .fix(
                        SpanningTrees.off(group.layout(), group.hosts(), bridge.name()),
                        "fix.stp-off",
                        bridge.name())
                .fix(
                        PortFixes.change(
                                "Take BPDU guard from the ports of " + bridge.name(),
                                context,
                                group,
                                group.hosts(),
                                slots,
                                p -> Shape.with(p, "bpduGuard", Fact.drawn(false))),
                        "fix.no-guard",
                        new PortsOf(slots))
                .build();
    }
}
