package io.plumbline.model.rule.vlan;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortFixes;
import io.plumbline.model.rule.PortsOf;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.PortSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Which tags of an attachment the ports next to the host leave out. A tag that is native on a port
/// is not left out but answered in the wrong form.
///
/// @param lacking per slot with known settings, the tags its port does not list
/// @param unknown slots whose port nobody knows
record Admitted(Attachment attachment, Map<String, VlanSet> lacking, TreeSet<String> unknown) {

    static Admitted of(Attachment attachment) {
        var lacking = new LinkedHashMap<String, VlanSet>();
        var unknown = new TreeSet<String>();
        for (var nic : attachment.footing().nics()) {
            var port = attachment.uplink(nic.name()).filter(u -> u.onSwitch()).map(u -> u.port());
            var tagged = port.flatMap(p -> p.tagged().ifKnown());
            if (tagged.isEmpty()) {
                unknown.add(nic.name());
            } else {
                var answered =
                        port.flatMap(p -> p.nativeId()).map(VlanSet::of).orElse(VlanSet.NONE);
                lacking.put(
                        nic.name(),
                        tagged.get().containsAll(attachment.vlans())
                                ? VlanSet.NONE
                                : attachment.vlans().minus(tagged.get()).minus(answered));
            }
        }
        return new Admitted(attachment, lacking, unknown);
    }

    boolean isOutOfScope() {
        return attachment.footing().nics().isEmpty() || attachment.isUntagged();
    }

    /// Tags that every port is known to leave out.
    VlanSet lackingEverywhere() {
        if (!unknown.isEmpty() || lacking.isEmpty()) {
            return VlanSet.NONE;
        }
        return lacking.values().stream().reduce(VlanSet.ALL, VlanSet::intersection);
    }

    /// Tags that some port is known to leave out, and not every port.
    VlanSet lackingSomewhere() {
        return lacking.values().stream()
                .reduce(VlanSet.NONE, VlanSet::union)
                .minus(lackingEverywhere());
    }

    private TreeSet<String> slotsLacking(VlanSet vlans) {
        var slots = new TreeSet<String>();
        lacking.forEach((slot, set) -> {
            if (set.intersects(vlans)) {
                slots.add(slot);
            }
        });
        return slots;
    }

    Finding finding(String ruleId, String key, RuleContext context, Usage usage, VlanSet vlans) {
        var slots = slotsLacking(vlans);
        var group = attachment.group();
        var all = attachment.footing().nics().stream().map(Nic::name).toList();
        var builder =
                FindingBuilder.error(ruleId)
                        .about(usage.id())
                        .about(ElementId.onHost(group.className(), attachment.carrier()))
                        .about(cables(slots))
                        .on(attachment.hosts())
                        .outOf(usage.hostsInAll());
        for (var slot : slots) {
            attachment
                    .uplink(slot)
                    .ifPresent(
                            u -> builder.fact("tagged on the port of " + slot, u.port().tagged()));
        }
        var label = "Add VLAN " + vlans + " to the ports of " + String.join(", ", slots);
        return builder.says(key, vlans, usage.name(), new PortsOf(slots), slots.size(), all.size())
                .fix(
                        PortFixes.change(
                                label,
                                context,
                                group,
                                attachment.hosts(),
                                slots,
                                p -> plus(p, vlans)),
                        "fix.add-vlan",
                        vlans,
                        new PortsOf(slots))
                .build();
    }

    static PortSettings plus(PortSettings settings, VlanSet vlans) {
        return settings.withTagged(settings.tagged().ifKnown().orElse(VlanSet.NONE).union(vlans));
    }

    Finding unknown(String ruleId, Usage usage) {
        return FindingBuilder.unknown(ruleId)
                .about(usage.id())
                .about(ElementId.onHost(attachment.group().className(), attachment.carrier()))
                .about(cables(unknown))
                .on(attachment.hosts())
                .outOf(usage.hostsInAll())
                .missing(attachment.vlanUnknown() ? "VLAN id" : "tagged VLANs")
                .says("vlan-02.unknown", usage.name(), attachment.carrier())
                .build();
    }

    private List<ElementId> cables(TreeSet<String> slots) {
        var ids = new ArrayList<ElementId>();
        slots.forEach(slot -> ids.add(ElementId.cable(attachment.group().className(), slot)));
        return ids;
    }
}
