package io.plumbline.model.rule.br;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.SpanningTrees;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostInterface;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// BR-04: a bridge of virtual machines runs no spanning tree.
final class NoSpanningTreeForMachines implements Rule {

    private record Place(Object layout, String bridge) {}

    @Override
    public String id() {
        return "BR-04";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var seen = new LinkedHashSet<Place>();
        context.networks()
                .forEach(usage -> {
                    for (var attachment : usage.attachments()) {
                        var bridge = attachment.group().layout().find(attachment.carrier());
                        if (bridge.filter(SpanningTrees::runsOn).isPresent()
                                && !isGuarded(attachment)
                                && seen.add(new Place(attachment.group(), attachment.carrier()))) {
                            findings.add(finding(usage, attachment, bridge.get()));
                        }
                    }
                });
        return findings;
    }

    /// Then the switch shuts the port, which has a rule of its own.
    private static boolean isGuarded(Attachment attachment) {
        return attachment.uplinks().stream()
                .anyMatch(u -> u.port().bpduGuard().ifKnown().orElse(false));
    }

    private Finding finding(Usage usage, Attachment attachment, HostInterface bridge) {
        return FindingBuilder.warning(id())
                .about(ElementId.onHost(attachment.group().className(), bridge.name()))
                .about(usage.id())
                .on(attachment.hosts())
                .fact("spanning tree of " + bridge.name(), true)
                .says("br-04", bridge.name())
                .fix(
                        SpanningTrees.off(
                                attachment.group().layout(), attachment.hosts(), bridge.name()),
                        "fix.stp-off",
                        bridge.name())
                .build();
    }
}
