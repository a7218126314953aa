package io.plumbline.model.rule.sw;

import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortFixes;
import io.plumbline.model.rule.PortsOf;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import java.util.ArrayList;
import java.util.List;

/// SW-04: a port towards a host forwards at once after link-up where the switch runs a spanning tree.
final class HostPortIsEdge implements Rule {

    @Override
    public String id() {
        return "SW-04";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var group : context.groups().all()) {
            for (var uplink : group.allUplinks()) {
                judge(context, group, uplink, findings);
            }
        }
        return findings;
    }

    private void judge(
            RuleContext context, HostGroup group, Uplink uplink, List<Finding> findings) {
        var spanningTree =
                context.topology()
                        .switches()
                        .get(uplink.switchName())
                        .map(s -> s.spanningTree().withDefault(true))
                        .orElse(Fact.missing("the switch is not drawn"));
        var edge = uplink.port().edge();
        if (isFalse(spanningTree) || edge.ifKnown().orElse(false)) {
            return;
        }
        var known = spanningTree.isKnown() && isFalse(edge);
        var builder = known ? FindingBuilder.warning(id()) : FindingBuilder.unknown(id());
        builder.about(ElementId.cable(group.className(), uplink.slot()))
                .on(group.hosts())
                .fact("spanning tree of " + uplink.switchName(), spanningTree)
                .fact("edge port", edge)
                .says(known ? "sw-04" : "sw-04.unknown", PortsOf.slot(uplink.slot()));
        if (known) {
            var label = "Make the ports of " + uplink.slot() + " edge ports";
            builder.fix(
                    PortFixes.change(
                            label,
                            context,
                            group,
                            group.hosts(),
                            List.of(uplink.slot()),
                            p -> p.withEdge(true)),
                    "fix.edge",
                    PortsOf.slot(uplink.slot()));
        }
        findings.add(builder.build());
    }

    private static boolean isFalse(Fact<Boolean> fact) {
        return fact.ifKnown().filter(value -> !value).isPresent();
    }
}
