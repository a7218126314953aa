package io.plumbline.model.rule.vlan;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// VLAN-06: at most one network or role is untagged on an uplink.
final class OneUntaggedNetworkPerUplink implements Rule {

    /// What the frames of a network leave by: one bond or NIC of a group of hosts.
    private record Foot(HostGroup group, String name) {}

    private record Untagged(Usage usage, Attachment attachment) {}

    @Override
    public String id() {
        return "VLAN-06";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var byFoot = new LinkedHashMap<Foot, List<Untagged>>();
        for (var usage : context.usages()) {
            for (var attachment : usage.attachments()) {
                if (attachment.isUntagged() && !attachment.footing().nics().isEmpty()) {
                    byFoot.computeIfAbsent(
                                    new Foot(attachment.group(), foot(attachment)),
                                    _ -> new ArrayList<>())
                            .add(new Untagged(usage, attachment));
                }
            }
        }
        var findings = new ArrayList<Finding>();
        byFoot.forEach((foot, all) -> judge(context, foot, all, findings));
        return findings;
    }

    private static String foot(Attachment attachment) {
        var bonds = attachment.footing().bonds();
        return bonds.isEmpty()
                ? attachment.footing().nics().getFirst().name()
                : bonds.getFirst().name();
    }

    private void judge(RuleContext context, Foot foot, List<Untagged> all, List<Finding> findings) {
        for (var i = 0; i < all.size(); i++) {
            for (var j = i + 1; j < all.size(); j++) {
                var first = all.get(i);
                var second = all.get(j);
                if (first.usage() != second.usage() && !isLegal(first.usage(), second.usage())) {
                    findings.add(finding(context, foot, first, second));
                }
            }
        }
    }

    /// Management beside an untagged network on br-ex has a rule of its own.
    private static boolean isLegal(Usage a, Usage b) {
        return a.isRole(RoleKind.MANAGEMENT) && b.network().isPresent()
                || b.isRole(RoleKind.MANAGEMENT) && a.network().isPresent();
    }

    private Finding finding(RuleContext context, Foot foot, Untagged first, Untagged second) {
        var builder =
                FindingBuilder.error(id())
                        .about(first.usage().id(), second.usage().id())
                        .about(ElementId.onHost(foot.group().className(), foot.name()))
                        .on(first.attachment().hosts())
                        .fact("untagged on " + foot.name(), first.usage().name())
                        .fact("untagged on " + foot.name(), second.usage().name())
                        .says("vlan-06", first.usage().name(), second.usage().name(), foot.name());
        for (var usage : List.of(second.usage(), first.usage())) {
            if (usage.network().isPresent()) {
                NewVlan.of(context, usage)
                        .ifPresent(v ->
                                builder.fix(v.edit(), "fix.network-vlan", usage.name(), v.id()));
                break;
            }
        }
        return builder.build();
    }
}
