package io.plumbline.model.rule.vlan;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.List;

/// VLAN-07: no VLAN interface beside a bridge takes the frames of a network on that bridge.
final class BridgeSeesItsVlans implements Rule {

    @Override
    public String id() {
        return "VLAN-07";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.networks()
                .forEach(usage ->
                        usage.attachments().forEach(a -> judge(context, usage, a, findings)));
        return findings;
    }

    private void judge(
            RuleContext context, Usage usage, Attachment attachment, List<Finding> findings) {
        var layout = attachment.group().layout();
        var bridge = layout.find(attachment.carrier());
        if (bridge.isEmpty() || attachment.footing().tag() > 0) {
            return;
        }
        for (var port : bridge.get().below()) {
            for (var above : layout.above(port)) {
                if (!(above instanceof VlanInterface vlan)) {
                    continue;
                }
                var id = vlan.id().ifKnown();
                if (id.isPresent() && attachment.vlans().contains(id.get())) {
                    findings.add(stolen(context, usage, attachment, port, vlan));
                } else if (id.isEmpty() && !attachment.isUntagged()) {
                    findings.add(
                            begin(FindingBuilder.unknown(id()), usage, attachment, vlan)
                                    .missing("VLAN id of " + vlan.name())
                                    .says("vlan-07.unknown", vlan.name(), usage.name())
                                    .build());
                }
            }
        }
    }

    private static FindingBuilder begin(
            FindingBuilder builder, Usage usage, Attachment attachment, VlanInterface vlan) {
        return builder.about(usage.id())
                .about(ElementId.onHost(attachment.group().className(), vlan.name()))
                .on(attachment.hosts())
                .outOf(usage.hostsInAll());
    }

    private Finding stolen(
            RuleContext context,
            Usage usage,
            Attachment attachment,
            String port,
            VlanInterface vlan) {
        var builder =
                begin(FindingBuilder.error(id()), usage, attachment, vlan)
                        .fact("VLAN id of " + vlan.name(), vlan.id())
                        .says(
                                "vlan-07",
                                vlan.id().ifKnown().orElseThrow(),
                                usage.name(),
                                vlan.name(),
                                port);
        NewVlan.of(context, usage)
                .ifPresent(v -> builder.fix(v.edit(), "fix.network-vlan", usage.name(), v.id()));
        return builder.build();
    }
}
