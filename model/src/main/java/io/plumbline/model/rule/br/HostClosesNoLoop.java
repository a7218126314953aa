package io.plumbline.model.rule.br;

import io.plumbline.model.edit.Bonds;
import io.plumbline.model.edit.FreeNames;
import io.plumbline.model.graph.Footing;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Stp;
import java.util.ArrayList;
import java.util.List;

/// BR-03: no bridge of a host joins two uplinks that the switches join already.
final class HostClosesNoLoop implements Rule {

    /// A port of the bridge with what it lets through to the switch.
    private record Leg(BridgePort port, Uplink uplink, VlanSet vlans, boolean known) {}

    @Override
    public String id() {
        return "BR-03";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var group : context.groups().all()) {
            for (var i : group.layout().interfaces()) {
                switch (i) {
                    case LinuxBridge b when b.stp() == Stp.OFF ->
                            judge(context, group, b, b.ports().stream().toList(), findings);
                    case OvsBridge b when b.stp() != Stp.ON ->
                            judge(context, group, b, b.ports().stream().toList(), findings);
                    default -> {}
                }
            }
        }
        return findings;
    }

    private void judge(
            RuleContext context,
            HostGroup group,
            HostInterface bridge,
            List<BridgePort> ports,
            List<Finding> findings) {
        var legs = new ArrayList<Leg>();
        for (var port : ports) {
            var nics = Footing.of(group.layout(), port.name()).nics();
            nics.stream()
                    .flatMap(nic -> group.uplink(nic.name()).stream())
                    .filter(Uplink::onSwitch)
                    .findFirst()
                    .ifPresent(uplink -> legs.add(leg(port, uplink)));
        }
        for (var i = 0; i < legs.size(); i++) {
            for (var j = i + 1; j < legs.size(); j++) {
                if (joined(context, legs.get(i), legs.get(j), group, bridge, findings)) {
                    return;
                }
            }
        }
    }

    private static Leg leg(BridgePort port, Uplink uplink) {
        var own =
                switch (port.filter()) {
                    case OFF -> VlanSet.ALL;
                    case DEFAULT -> VlanSet.range(2, VlanId.HIGHEST);
                    case TRUNK -> port.tags();
                    case ACCESS -> VlanSet.NONE;
                };
        var tagged = uplink.port().tagged();
        var vlans = own.intersection(tagged.ifKnown().orElse(VlanSet.ALL));
        // Untagged frames pass every bridge unless it has an access VLAN.
        var untagged =
                uplink.port()
                        .nativeId()
                        .filter(_ -> port.filter() != FilterMode.ACCESS)
                        .map(VlanSet::of)
                        .orElse(VlanSet.NONE);
        return new Leg(port, uplink, vlans.union(untagged), tagged.isKnown());
    }

    private boolean joined(
            RuleContext context,
            Leg a,
            Leg b,
            HostGroup group,
            HostInterface bridge,
            List<Finding> findings) {
        var common = a.vlans().intersection(b.vlans());
        if (common.isEmpty()) {
            return false;
        }
        var known = a.known() && b.known();
        var looping =
                common.ids()
                        .filter(v ->
                                !known
                                        || a.uplink().switchName().equals(b.uplink().switchName())
                                        || context.fabric()
                                                .vlan(v)
                                                .connects(
                                                        a.uplink().switchName(),
                                                        b.uplink().switchName()))
                        .findFirst();
        if (looping.isEmpty()) {
            return false;
        }
        var builder =
                (known ? FindingBuilder.error(id()) : FindingBuilder.unknown(id()))
                        .about(
                                ElementId.onHost(group.className(), bridge.name()),
                                ElementId.cable(group.className(), a.uplink().slot()),
                                ElementId.cable(group.className(), b.uplink().slot()))
                        .on(group.hosts());
        if (!known) {
            findings.add(
                    builder.missing("tagged VLANs").says("br-03.unknown", bridge.name()).build());
            return true;
        }
        builder.fact("VLANs on both ports", common)
                .says(
                        "br-03",
                        bridge.name(),
                        a.port().name() + " and " + b.port().name(),
                        looping.getAsInt());
        bonded(builder, group, bridge, a, b);
        findings.add(builder.build());
        return true;
    }

    private static void bonded(
            FindingBuilder builder, HostGroup group, HostInterface bridge, Leg a, Leg b) {
        var hostClass = group.hostClass();
        var names = List.of(a.port().name(), b.port().name());
        var ofClass =
                names.stream()
                        .allMatch(n -> hostClass.interfaces().get(n).orElse(null) instanceof Nic);
        if (ofClass && hostClass.interfaces().has(bridge.name())) {
            builder.fix(
                    Bonds.make(
                            hostClass.name(),
                            FreeNames.numbered("bond", 0, hostClass.interfaces()::has),
                            BondMode.ACTIVE_BACKUP,
                            names),
                    "fix.bond",
                    names.getFirst(),
                    names.getLast());
        }
    }
}
