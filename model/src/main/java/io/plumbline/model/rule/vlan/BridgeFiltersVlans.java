package io.plumbline.model.rule.vlan;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Footing;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.List;

/// VLAN-09: a bridge filters VLANs where its networks count on it, and not where a VLAN interface
/// stands on the bridge.
final class BridgeFiltersVlans implements Rule {

    @Override
    public String id() {
        return "VLAN-09";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.networks()
                .filter(u -> u.network().filter(n -> n.kind() == NetworkKind.BRIDGE).isPresent())
                .filter(u -> isTagged(u))
                .forEach(usage -> {
                    for (var attachment : usage.attachments()) {
                        unfiltered(usage, attachment, findings);
                    }
                });
        for (var layout : context.layouts()) {
            for (var i : layout.layout().interfaces()) {
                if (i instanceof VlanInterface vlan
                        && layout.layout().find(vlan.base()).orElse(null)
                                instanceof LinuxBridge bridge) {
                    dead(layout, vlan, bridge, findings);
                }
            }
        }
        return findings;
    }

    private static boolean isTagged(Usage usage) {
        var network = usage.network().orElseThrow();
        return !network.trunk().isEmpty()
                || network.vlan().ifKnown().filter(id -> id.value() != 0).isPresent();
    }

    private void unfiltered(Usage usage, Attachment attachment, List<Finding> findings) {
        var layout = attachment.group().layout();
        if (!(layout.find(attachment.carrier()).orElse(null) instanceof LinuxBridge bridge)) {
            return;
        }
        var open =
                bridge.ports().stream()
                        .filter(p -> p.filter() == FilterMode.OFF)
                        .filter(p -> !Footing.of(layout, p.name()).nics().isEmpty())
                        .map(BridgePort::name)
                        .toList();
        if (open.isEmpty() || open.size() < bridge.ports().size()) {
            return;
        }
        findings.add(
                FindingBuilder.error(id())
                        .about(usage.id())
                        .about(ElementId.onHost(attachment.group().className(), bridge.name()))
                        .on(attachment.hosts())
                        .outOf(usage.hostsInAll())
                        .fact("filter of " + String.join(", ", open), FilterMode.OFF.word())
                        .says("vlan-09", usage.name(), bridge.name())
                        .fix(
                                filtered(attachment, bridge, open),
                                "fix.write-trunk",
                                String.join(", ", open),
                                attachment.vlans())
                        .build());
    }

    private static Edit filtered(Attachment attachment, LinuxBridge bridge, List<String> ports) {
        return InterfaceFixes.change(
                "Filter VLANs on " + bridge.name(),
                attachment.group().layout(),
                attachment.hosts(),
                bridge.name(),
                i -> {
                    if (!(i instanceof LinuxBridge b)) {
                        return i;
                    }
                    var changed = b.ports();
                    for (var port : ports) {
                        changed = changed.with(BridgePort.trunk(port, attachment.vlans()));
                    }
                    return b.withPorts(changed);
                });
    }

    /// The node's tools switch filtering on, and then the bridge itself is in no VLAN.
    private void dead(
            LayoutHosts layout, VlanInterface vlan, LinuxBridge bridge, List<Finding> findings) {
        var builder =
                FindingBuilder.error(id())
                        .about(layout.id(vlan.name()), layout.id(bridge.name()))
                        .on(layout.hosts())
                        .fact("base of " + vlan.name(), bridge.name())
                        .says("vlan-09.dead", vlan.name(), bridge.name());
        if (bridge.ports().size() == 1) {
            var below = bridge.below().getFirst();
            builder.fix(
                    InterfaceFixes.change(
                            "Move " + vlan.name() + " to " + below,
                            layout.layout(),
                            layout.hosts(),
                            vlan.name(),
                            i -> i instanceof VlanInterface v ? Shape.with(v, "base", below) : i),
                    "fix.move-vlan",
                    vlan.name(),
                    below);
        }
        findings.add(builder.build());
    }
}
