package io.plumbline.model.rule.vlan;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.Layers;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Fabric.FabricLink;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortFixes;
import io.plumbline.model.rule.PortsOf;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NativeVlan;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// VLAN-05: host and port, and both ends of a link, agree on which VLAN is untagged.
final class SameFormOnBothSides implements Rule {

    private static final int UNUSED_NATIVE_FROM = 999;

    @Override
    public String id() {
        return "VLAN-05";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var usage : context.usages()) {
            for (var attachment : usage.attachments()) {
                if (attachment.isUntagged()) {
                    untagged(context, usage, attachment, findings);
                } else {
                    tagged(context, usage, attachment, findings);
                }
            }
        }
        context.fabric().links().forEach(link -> between(link, findings));
        return findings;
    }

    private void tagged(
            RuleContext context, Usage usage, Attachment attachment, List<Finding> findings) {
        var byNative = new TreeMap<Integer, TreeSet<String>>();
        for (var uplink : attachment.uplinks()) {
            uplink.port()
                    .nativeId()
                    .filter(attachment.vlans()::contains)
                    .ifPresent(id ->
                            byNative.computeIfAbsent(id, _ -> new TreeSet<>()).add(uplink.slot()));
        }
        if (byNative.isEmpty()) {
            unknown(usage, attachment, findings);
        }
        byNative.forEach((vlan, slots) -> {
            var free =
                    NativeVlan.of(Layers.freeVlan(context.topology(), UNUSED_NATIVE_FROM).value());
            findings.add(
                    begin(usage, attachment, slots)
                            .fact("native VLAN of the port", vlan)
                            .says("vlan-05", vlan, usage.name(), new PortsOf(slots))
                            .fix(
                                    PortFixes.change(
                                            "Tag VLAN " + vlan + " on the ports",
                                            context,
                                            attachment.group(),
                                            attachment.hosts(),
                                            slots,
                                            p ->
                                                    Admitted.plus(p, VlanSet.of(vlan))
                                                            .withNativeVlan(free)),
                                    "fix.tag",
                                    vlan,
                                    new PortsOf(slots),
                                    free)
                            .build());
        });
    }

    private void untagged(
            RuleContext context, Usage usage, Attachment attachment, List<Finding> findings) {
        var meant = KnownVlan.of(context.topology(), attachment);
        var none =
                slots(
                        attachment,
                        u -> u.port().nativeVlan().isKnown() && u.port().nativeId().isEmpty());
        var other =
                slots(
                        attachment,
                        u ->
                                u.port().nativeId().isPresent()
                                        && meant.isPresent()
                                        && !u.port().nativeId().equals(meant));
        if (!none.isEmpty()) {
            var wanted = meant.or(() -> majority(usage));
            var builder =
                    begin(usage, attachment, none)
                            .fact("native VLAN of the port", "none")
                            .says("vlan-05.none", usage.name(), new PortsOf(none));
            wanted.ifPresent(vlan -> alignNative(context, attachment, none, vlan, builder));
            findings.add(builder.build());
        }
        if (!other.isEmpty()) {
            var vlan = meant.orElseThrow();
            var builder =
                    begin(usage, attachment, other)
                            .fact("VLAN of " + usage.name(), vlan)
                            .says("vlan-05.other", usage.name(), vlan, new PortsOf(other));
            alignNative(context, attachment, other, vlan, builder);
            findings.add(builder.build());
        }
        if (none.isEmpty() && other.isEmpty()) {
            unknown(usage, attachment, findings);
        }
    }

    private static Optional<Integer> majority(Usage usage) {
        return usage.nativeVlan()
                .or(() ->
                        usage.attachments().stream()
                                .flatMap(a -> a.nativeVlans().stream())
                                .filter(v -> v > 0)
                                .findFirst());
    }

    private static void alignNative(
            RuleContext context,
            Attachment attachment,
            TreeSet<String> slots,
            int vlan,
            FindingBuilder builder) {
        builder.fix(
                PortFixes.change(
                        "Make VLAN " + vlan + " native on the ports",
                        context,
                        attachment.group(),
                        attachment.hosts(),
                        slots,
                        p -> p.withNativeVlan(NativeVlan.of(vlan))),
                "fix.native",
                vlan,
                new PortsOf(slots));
    }

    private static TreeSet<String> slots(Attachment attachment, Predicate<Uplink> which) {
        var slots = new TreeSet<String>();
        attachment.uplinks().stream()
                .filter(Uplink::onSwitch)
                .filter(which)
                .forEach(u -> slots.add(u.slot()));
        return slots;
    }

    private FindingBuilder begin(Usage usage, Attachment attachment, TreeSet<String> slots) {
        return FindingBuilder.error(id())
                .about(usage.id())
                .about(ElementId.onHost(attachment.group().className(), attachment.carrier()))
                .about(cables(attachment, slots))
                .on(attachment.hosts())
                .outOf(usage.hostsInAll());
    }

    private static List<ElementId> cables(Attachment attachment, TreeSet<String> slots) {
        return slots.stream().map(s -> ElementId.cable(attachment.group().className(), s)).toList();
    }

    private void unknown(Usage usage, Attachment attachment, List<Finding> findings) {
        var unknown = new TreeSet<String>();
        for (var nic : attachment.footing().nics()) {
            var known =
                    attachment
                            .uplink(nic.name())
                            .filter(u -> u.onSwitch() && u.port().nativeVlan().isKnown());
            if (known.isEmpty()) {
                unknown.add(nic.name());
            }
        }
        if (!unknown.isEmpty()) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(usage.id())
                            .about(cables(attachment, unknown))
                            .on(attachment.hosts())
                            .outOf(usage.hostsInAll())
                            .missing("native VLAN")
                            .says("vlan-05.unknown", usage.name())
                            .build());
        }
    }

    private void between(FabricLink link, List<Finding> findings) {
        var a = link.endA().nativeVlan();
        var b = link.endB().nativeVlan();
        var id = ElementId.link(link.link().name());
        if (!a.isKnown() || !b.isKnown()) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(id)
                            .missing("native VLAN")
                            .says("vlan-05.unknown", link.link().name())
                            .build());
        } else if (!a.ifKnown().equals(b.ifKnown())) {
            var first = a.ifKnown().orElseThrow();
            findings.add(
                    FindingBuilder.error(id())
                            .about(id)
                            .fact("native VLAN at " + link.link().a().switchName(), a)
                            .fact("native VLAN at " + link.link().b().switchName(), b)
                            .says(
                                    "vlan-05.link",
                                    link.link().name(),
                                    link.link().a().switchName(),
                                    first,
                                    link.link().b().switchName(),
                                    b.ifKnown().orElseThrow())
                            .fix(aligned(link, first), "fix.native-link", first, link.link().name())
                            .build());
        }
    }

    private static Edit aligned(FabricLink link, NativeVlan vlan) {
        return Edit.of(
                "Make VLAN " + vlan + " native on " + link.link().name(),
                before ->
                        before.withLinks(links ->
                                links.replacing(
                                        link.link().name(),
                                        l ->
                                                Shape.with(
                                                        l,
                                                        "b",
                                                        Shape.with(
                                                                l.b(),
                                                                "wanted",
                                                                l.b().wanted()
                                                                        .withNativeVlan(vlan))))));
    }
}
