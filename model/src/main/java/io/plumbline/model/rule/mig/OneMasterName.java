package io.plumbline.model.rule.mig;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.ElementAccess;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Lack;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.rule.Extension;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// MIG-04: the master of the migration attachment exists under one name and in one VLAN on all hosts.
final class OneMasterName implements Rule {

    @Override
    public String id() {
        return "MIG-04";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var role : context.topology().roles()) {
            var unset =
                    role.attachment()
                            .filter(a -> a.type().equals("macvlan") && a.master().isEmpty())
                            .isPresent();
            if (role.kind() == RoleKind.MIGRATION && unset) {
                findings.add(noMaster(context, role));
            }
        }
        context.roles(RoleKind.MIGRATION)
                .forEach(usage -> {
                    var vlan = vlan(usage);
                    usage.lacking().forEach(l -> findings.add(missing(context, usage, l, vlan)));
                    vlan.ifPresent(v -> otherVlan(usage, v, findings));
                    usage.attachments().stream()
                            .filter(Attachment::vlanUnknown)
                            .forEach(a -> findings.add(unknown(usage, a)));
                });
        return findings;
    }

    private Finding noMaster(RuleContext context, NetworkRole role) {
        var hosts =
                context.hosts().all().stream().filter(h -> h.hostClass().isVmEligible()).toList();
        return FindingBuilder.error(id())
                .about(ElementId.role(role.name()))
                .on(hosts)
                .fact("master", "none")
                .says("mig-04.none", role.name())
                .build();
    }

    /// The tag that most hosts have below the master.
    private static Optional<Integer> vlan(Usage usage) {
        var hosts = new TreeMap<Integer, Integer>();
        usage.attachments().stream()
                .filter(a -> a.footing().tag() > 0)
                .forEach(a -> hosts.merge(a.footing().tag(), a.hosts().size(), Integer::sum));
        return hosts.entrySet().stream()
                .max(
                        Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> e.getValue())
                                .thenComparingInt(e -> -e.getKey()))
                .map(Map.Entry::getKey);
    }

    private Finding missing(RuleContext context, Usage usage, Lack lack, Optional<Integer> vlan) {
        var name = lack.group().className();
        var other = vlan.flatMap(v -> sameVlan(lack, v));
        var builder =
                FindingBuilder.error(id())
                        .about(usage.id(), ElementId.hostClass(name))
                        .on(lack.hosts())
                        .outOf(usage.hostsInAll())
                        .fact("interfaces", lack.group().layout().interfaces().names());
        if (other.isPresent()) {
            return builder.says("mig-04.name", lack.carrier(), other.get().name())
                    .fix(
                            renamed(name, other.get().name(), lack.carrier()),
                            "fix.rename",
                            other.get().name(),
                            lack.carrier())
                    .build();
        }
        builder.says("mig-04", lack.carrier());
        Extension.of(context, lack)
                .ifPresent(edit -> builder.fix(edit, "fix.extend", lack.carrier(), name));
        return builder.build();
    }

    private static Optional<HostInterface> sameVlan(Lack lack, int vlan) {
        return lack.group().hostClass().interfaces().stream()
                .filter(i ->
                        i instanceof VlanInterface v
                                && v.id().ifKnown().filter(id -> id.value() == vlan).isPresent())
                .findFirst();
    }

    /// One class only: the others have the name already.
    private static Edit renamed(String hostClass, String from, String to) {
        return Edit.of(
                "Rename " + from + " to " + to + " in " + hostClass,
                before ->
                        before.withHostClass(
                                hostClass,
                                c ->
                                        c.interfaces().has(to)
                                                ? c
                                                : c.withInterfaces(
                                                        c.interfaces()
                                                                .replacing(
                                                                        from,
                                                                        i -> i.withName(to)))));
    }

    private void otherVlan(Usage usage, int vlan, List<Finding> findings) {
        for (var attachment : usage.attachments()) {
            if (attachment.vlanUnknown() || attachment.footing().tag() == vlan) {
                continue;
            }
            var id = ElementId.onHost(attachment.group().className(), attachment.carrier());
            var builder =
                    FindingBuilder.error(id())
                            .about(usage.id(), id)
                            .on(attachment.hosts())
                            .outOf(usage.hostsInAll())
                            .fact("VLAN of " + attachment.carrier(), attachment.footing().tag())
                            .says(
                                    "mig-04.vlan",
                                    attachment.carrier(),
                                    attachment.footing().tag() == 0
                                            ? "no VLAN"
                                            : "VLAN " + attachment.footing().tag(),
                                    vlan);
            if (attachment.footing().tag() > 0) {
                builder.fix(tagged(id, vlan), "fix.vlan-id", attachment.carrier(), vlan);
            }
            findings.add(builder.build());
        }
    }

    private static Edit tagged(ElementId id, int vlan) {
        return Edit.of(
                "Set " + id.name() + " to VLAN " + vlan,
                before ->
                        ElementAccess.change(
                                before,
                                id,
                                e ->
                                        e instanceof VlanInterface v
                                                ? Shape.with(v, "id", Fact.drawn(VlanId.of(vlan)))
                                                : e));
    }

    private Finding unknown(Usage usage, Attachment attachment) {
        return FindingBuilder.unknown(id())
                .about(usage.id())
                .about(ElementId.onHost(attachment.group().className(), attachment.carrier()))
                .on(attachment.hosts())
                .outOf(usage.hostsInAll())
                .missing("VLAN id of " + attachment.carrier())
                .says("mig-04.unknown", attachment.carrier())
                .build();
    }
}
