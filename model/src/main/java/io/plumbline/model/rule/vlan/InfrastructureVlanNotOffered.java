package io.plumbline.model.rule.vlan;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Admission;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.RoleAttachment;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// VLAN-12: the VLAN and the attachment of a storage or migration role are not offered to machines.
final class InfrastructureVlanNotOffered implements Rule {

    @Override
    public String id() {
        return "VLAN-12";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var roles =
                Stream.concat(context.roles(RoleKind.STORAGE), context.roles(RoleKind.MIGRATION))
                        .toList();
        var networks = context.networks().toList();
        for (var role : roles) {
            var vlans = vlans(role);
            for (var network : networks) {
                var common = vlans(network);
                common.retainAll(vlans);
                for (var vlan : common) {
                    judge(context, role, network, vlan, findings);
                }
            }
            offered(context, role, findings);
        }
        return findings;
    }

    private static TreeSet<Integer> vlans(Usage usage) {
        var vlans = usage.vlans();
        for (var attachment : usage.attachments()) {
            if (attachment.isUntagged()) {
                vlans.addAll(attachment.nativeVlans());
            }
        }
        vlans.remove(0);
        return vlans;
    }

    private void judge(
            RuleContext context, Usage role, Usage network, int vlan, List<Finding> findings) {
        var admission = connected(context, role, network, vlan);
        if (admission == Admission.NO) {
            return;
        }
        var known = admission == Admission.YES;
        var builder =
                (known ? FindingBuilder.error(id()) : FindingBuilder.unknown(id()))
                        .about(network.id(), role.id())
                        .fact("VLAN of " + role.name(), vlan);
        if (known) {
            builder.says("vlan-12", vlan, role.name(), network.name());
            NewVlan.of(context, network)
                    .ifPresent(
                            v -> builder.fix(v.edit(), "fix.network-vlan", network.name(), v.id()));
        } else {
            uncertain(role).forEach(builder::about);
            builder.missing("whether both are on one layer 2")
                    .says("vlan-12.unknown", vlan, role.name(), network.name());
        }
        findings.add(builder.build());
    }

    /// Cables whose port would have to be known.
    private static Set<ElementId> uncertain(Usage role) {
        var ids = new HashSet<ElementId>();
        for (var attachment : role.attachments()) {
            for (var nic : attachment.footing().nics()) {
                ids.add(ElementId.cable(attachment.group().className(), nic.name()));
            }
        }
        return ids;
    }

    private static Admission connected(RuleContext context, Usage a, Usage b, int vlan) {
        var first = context.islands(a, vlan);
        var second = context.islands(b, vlan);
        if (first.isEmpty() || second.isEmpty()) {
            return Admission.UNKNOWN;
        }
        first.retainAll(second);
        return first.isEmpty() ? Admission.NO : Admission.YES;
    }

    /// An attachment in a namespace where machines live can be used by their owners.
    private void offered(RuleContext context, Usage role, List<Finding> findings) {
        var attachment = role.role().flatMap(r -> r.attachment());
        if (attachment.isEmpty()) {
            return;
        }
        var namespace = attachment.get().namespace();
        var topology = context.topology();
        var users = new HashSet<>(topology.cluster().globalNamespaces());
        topology.networks().forEach(n -> users.addAll(n.namespaces()));
        topology.vms().forEach(vm -> users.add(vm.namespace()));
        if (!users.contains(namespace)) {
            return;
        }
        var name = role.name();
        findings.add(
                FindingBuilder.error(id())
                        .about(role.id())
                        .fact("namespace of " + attachment.get().nad(), namespace)
                        .says("vlan-12.namespace", attachment.get().nadName(), namespace, name)
                        .fix(
                                Edit.of(
                                        "Move the attachment of " + name,
                                        before ->
                                                before.withRoles(all ->
                                                        all.replacing(
                                                                name,
                                                                r ->
                                                                        r.withAttachment(
                                                                                moved(
                                                                                        attachment
                                                                                                .get()))))),
                                "fix.move-nad",
                                attachment.get().nadName(),
                                RoleAttachment.OPERATOR_NAMESPACE)
                        .build());
    }

    private static RoleAttachment moved(RoleAttachment attachment) {
        return Shape.with(
                attachment, "nad", RoleAttachment.OPERATOR_NAMESPACE + "/" + attachment.nadName());
    }
}
