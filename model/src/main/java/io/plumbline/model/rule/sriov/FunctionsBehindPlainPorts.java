package io.plumbline.model.rule.sriov;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortsOf;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NetworkKind;
import java.util.ArrayList;
import java.util.List;

/// SRIOV-07: a card that gives functions to machines is in no LAG with another one.
final class FunctionsBehindPlainPorts implements Rule {

    @Override
    public String id() {
        return "SRIOV-07";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.networks()
                .filter(u -> u.network().filter(n -> n.kind() == NetworkKind.SRIOV).isPresent())
                .forEach(usage -> usage.attachments().forEach(a -> judge(usage, a, findings)));
        return findings;
    }

    private void judge(Usage usage, Attachment attachment, List<Finding> findings) {
        for (var uplink : attachment.uplinks()) {
            if (uplink.port().lag().isMissing()) {
                findings.add(
                        begin(FindingBuilder.unknown(id()), usage, attachment, uplink)
                                .missing("LAG")
                                .says("sriov-07.unknown", usage.name(), uplink.slot())
                                .build());
            } else if (uplink.port().aggregate().isPresent() && isBonded(attachment, uplink)) {
                findings.add(
                        begin(FindingBuilder.error(id()), usage, attachment, uplink)
                                .fact("LAG", uplink.port().lag())
                                .says(
                                        "sriov-07",
                                        usage.name(),
                                        PortsOf.slot(uplink.slot()),
                                        uplink.slot())
                                .build());
            }
        }
    }

    private static boolean isBonded(Attachment attachment, Uplink uplink) {
        return attachment.group().layout().controllers(uplink.slot()).stream()
                .anyMatch(c -> c instanceof Bond bond && bond.members().size() > 1);
    }

    private static FindingBuilder begin(
            FindingBuilder builder, Usage usage, Attachment attachment, Uplink uplink) {
        var name = attachment.group().className();
        return builder.about(
                        usage.id(),
                        ElementId.onHost(name, uplink.slot()),
                        ElementId.cable(name, uplink.slot()))
                .on(attachment.hosts());
    }
}
