package io.plumbline.model.rule.ha;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortFixes;
import io.plumbline.model.rule.PortsOf;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NativeVlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// HA-03: an untagged network or role is in the same VLAN on all its ports.
final class UntaggedNetworkInOneVlan implements Rule {

    @Override
    public String id() {
        return "HA-03";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var usage : context.usages()) {
            for (var leg : legs(usage)) {
                judge(context, usage, leg, findings);
            }
        }
        return findings;
    }

    /// The legs of a multipath role may be in different VLANs.
    private static Collection<List<Attachment>> legs(Usage usage) {
        var untagged = usage.attachments().stream().filter(Attachment::isUntagged).toList();
        if (usage.network().isPresent()) {
            return List.of(untagged);
        }
        return untagged.stream()
                .collect(
                        Collectors.groupingBy(
                                Attachment::carrier, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private void judge(
            RuleContext context, Usage usage, List<Attachment> leg, List<Finding> findings) {
        var ports = new TreeMap<Integer, Integer>();
        for (var attachment : leg) {
            for (var uplink : attachment.uplinks()) {
                uplink.port()
                        .nativeId()
                        .ifPresent(id -> ports.merge(id, attachment.hosts().size(), Integer::sum));
            }
        }
        if (ports.size() < 2) {
            leg.forEach(attachment -> unknown(usage, attachment, findings));
            return;
        }
        var most =
                ports.entrySet().stream()
                        .max(
                                Comparator.comparingInt(
                                                (Map.Entry<Integer, Integer> e) -> e.getValue())
                                        .thenComparingInt(e -> -e.getKey()))
                        .map(Map.Entry::getKey)
                        .orElseThrow();
        for (var attachment : leg) {
            var odd = new TreeSet<String>();
            attachment.uplinks().stream()
                    .filter(u -> u.port().nativeId().filter(id -> !id.equals(most)).isPresent())
                    .forEach(u -> odd.add(u.slot()));
            if (!odd.isEmpty()) {
                findings.add(finding(context, usage, attachment, odd, most, ports.keySet()));
            }
        }
    }

    private Finding finding(
            RuleContext context,
            Usage usage,
            Attachment attachment,
            TreeSet<String> slots,
            int most,
            Collection<Integer> natives) {
        var group = attachment.group();
        var vlans = natives.stream().map(String::valueOf).collect(Collectors.joining(" and "));
        return FindingBuilder.error(id())
                .about(usage.id())
                .about(ElementId.onHost(group.className(), attachment.carrier()))
                .about(cables(attachment, slots))
                .on(attachment.hosts())
                .outOf(usage.hostsInAll())
                .fact("native VLANs", natives)
                .says("ha-03", usage.name(), vlans, new PortsOf(slots), most)
                .fix(
                        PortFixes.change(
                                "Make VLAN " + most + " native on the ports",
                                context,
                                group,
                                attachment.hosts(),
                                slots,
                                p -> p.withNativeVlan(NativeVlan.of(most))),
                        "fix.native",
                        most,
                        new PortsOf(slots))
                .build();
    }

    private static List<ElementId> cables(Attachment attachment, TreeSet<String> slots) {
        return slots.stream().map(s -> ElementId.cable(attachment.group().className(), s)).toList();
    }

    private void unknown(Usage usage, Attachment attachment, List<Finding> findings) {
        var slots = new TreeSet<String>();
        attachment.uplinks().stream()
                .filter(u -> u.port().nativeVlan().isMissing())
                .map(Uplink::slot)
                .forEach(slots::add);
        if (!slots.isEmpty()) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(usage.id())
                            .about(cables(attachment, slots))
                            .on(attachment.hosts())
                            .outOf(usage.hostsInAll())
                            .missing("native VLAN")
                            .says("ha-03.unknown", usage.name())
                            .build());
        }
    }
}
