package io.plumbline.model.rule.sw;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.PortView;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortFixes;
import io.plumbline.model.rule.PortsOf;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/// SW-06: a port under a network of virtual machines takes as many addresses as may come, and lets
/// them move.
final class PortTakesMovingAddresses implements Rule {

    private static final double MARGIN = 1.5;

    /// While a neighbour is drained, its machines are here too.
    private static final int DRAINED_NEIGHBOUR = 2;

    @Override
    public String id() {
        return "SW-06";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var byGroup = new LinkedHashMap<HostGroup, LinkedHashMap<String, Uplink>>();
        var machines = new LinkedHashMap<HostGroup, Integer>();
        context.networks()
                .forEach(usage -> {
                    var hosts = Math.max(1, usage.hostsInAll());
                    var perHost = Math.ceilDiv(usage.network().orElseThrow().vms(), hosts);
                    for (var attachment : usage.attachments()) {
                        collect(attachment, byGroup);
                        machines.merge(attachment.group(), perHost, Integer::sum);
                    }
                });
        var findings = new ArrayList<Finding>();
        byGroup.forEach((group, uplinks) -> {
            var needed =
                    (int)
                                            Math.ceil(
                                                    context.parameter("macMargin", MARGIN)
                                                            * machines.getOrDefault(group, 0))
                                    * DRAINED_NEIGHBOUR
                            + group.layout().hostClass().nics().size();
            judge(context, group, uplinks, needed, findings);
        });
        return findings;
    }

    private static void collect(
            Attachment attachment,
            LinkedHashMap<HostGroup, LinkedHashMap<String, Uplink>> byGroup) {
        var uplinks = byGroup.computeIfAbsent(attachment.group(), _ -> new LinkedHashMap<>());
        attachment.uplinks().forEach(u -> uplinks.put(u.slot(), u));
    }

    private void judge(
            RuleContext context,
            HostGroup group,
            LinkedHashMap<String, Uplink> uplinks,
            int needed,
            List<Finding> findings) {
        var few = new TreeSet<String>();
        var bound = new TreeSet<String>();
        var unknown = new TreeSet<String>();
        uplinks.forEach((slot, uplink) -> {
            var port = uplink.port();
            if (port.maxMacs().ifKnown().filter(most -> most < needed).isPresent()) {
                few.add(slot);
            } else if (isTrue(port.stickyMac()) || isTrue(port.snooping())) {
                bound.add(slot);
            } else if (isIncomplete(port)) {
                unknown.add(slot);
            }
        });
        if (!few.isEmpty()) {
            findings.add(few(context, group, few, uplinks, needed));
        }
        if (!bound.isEmpty()) {
            findings.add(bound(context, group, bound));
        }
        if (few.isEmpty() && bound.isEmpty() && !unknown.isEmpty()) {
            findings.add(
                    begin(FindingBuilder.unknown(id()), group, unknown)
                            .missing("port security")
                            .says("sw-06.unknown", new PortsOf(unknown))
                            .build());
        }
    }

    private static boolean isTrue(Fact<Boolean> fact) {
        return fact.ifKnown().orElse(false);
    }

    private static boolean isIncomplete(PortView port) {
        return port.maxMacs().isMissing()
                || port.stickyMac().isMissing()
                || port.snooping().isMissing();
    }

    private static FindingBuilder begin(
            FindingBuilder builder, HostGroup group, TreeSet<String> slots) {
        return builder.about(
                        slots.stream().map(s -> ElementId.cable(group.className(), s)).toList())
                .on(group.hosts());
    }

    private Finding few(
            RuleContext context,
            HostGroup group,
            TreeSet<String> slots,
            LinkedHashMap<String, Uplink> uplinks,
            int needed) {
        var limits = new LinkedHashSet<Integer>();
        uplinks.values().stream()
                .filter(u -> slots.contains(u.slot()))
                .forEach(u -> u.port().maxMacs().ifKnown().ifPresent(limits::add));
        return begin(FindingBuilder.error(id()), group, slots)
                .fact("most addresses", limits)
                .says("sw-06", new PortsOf(slots), limits.iterator().next(), needed)
                .fix(
                        PortFixes.change(
                                "No limit of addresses on the ports of " + String.join(", ", slots),
                                context,
                                group,
                                group.hosts(),
                                slots,
                                p -> Shape.with(p, "maxMacs", Fact.unset())),
                        "fix.no-mac-limit",
                        new PortsOf(slots))
                .fix(
                        PortFixes.change(
                                needed + " addresses on the ports of " + String.join(", ", slots),
                                context,
                                group,
                                group.hosts(),
                                slots,
                                p -> Shape.with(p, "maxMacs", Fact.drawn(needed))),
                        "fix.mac-limit",
                        new PortsOf(slots),
                        needed)
                .build();
    }

    private Finding bound(RuleContext context, HostGroup group, TreeSet<String> slots) {
        return begin(FindingBuilder.error(id()), group, slots)
                .fact("addresses bound to the port", true)
                .says("sw-06.bound", new PortsOf(slots))
                .fix(
                        PortFixes.change(
                                "Let addresses move on the ports of " + String.join(", ", slots),
                                context,
                                group,
                                group.hosts(),
                                slots,
                                p ->
                                        Shape.with(
                                                Shape.with(p, "stickyMac", Fact.drawn(false)),
                                                "snooping",
                                                Fact.drawn(false))),
                        "fix.let-move",
                        new PortsOf(slots))
                .build();
    }
}
