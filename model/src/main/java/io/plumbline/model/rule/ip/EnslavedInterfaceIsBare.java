package io.plumbline.model.rule.ip;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.IpSettings;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// IP-01: a port of a bond or bridge has no address, and a member of a bond no VLAN.
final class EnslavedInterfaceIsBare implements Rule {

    @Override
    public String id() {
        return "IP-01";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            for (var i : layout.layout().interfaces()) {
                address(layout, i, findings);
                if (i instanceof VlanInterface vlan) {
                    base(layout, vlan, findings);
                }
            }
        }
        return findings;
    }

    private static Optional<HostInterface> controller(LayoutHosts layout, String name) {
        return layout.layout().controllers(name).stream()
                .filter(c -> !(c instanceof OtherInterface))
                .findFirst();
    }

    private void address(LayoutHosts layout, HostInterface i, List<Finding> findings) {
        var controller = controller(layout, i.name());
        if (controller.isEmpty() || !i.ip().isEnabled()) {
            return;
        }
        var name = controller.get().name();
        findings.add(
                FindingBuilder.error(id())
                        .about(layout.id(i.name()), layout.id(name))
                        .on(layout.hosts())
                        .fact("addresses of " + i.name(), i.ip().addresses())
                        .says("ip-01", i.name(), name)
                        .fix(moved(layout, i, name), "fix.move-address", i.name(), name)
                        .build());
    }

    private static Edit moved(LayoutHosts layout, HostInterface from, String to) {
        var label = "Move the address of " + from.name() + " to " + to;
        var ip = from.ip();
        return Edit.all(
                label,
                List.of(
                        InterfaceFixes.change(
                                label,
                                layout.layout(),
                                layout.hosts(),
                                from.name(),
                                i -> i.withIp(IpSettings.OFF)),
                        InterfaceFixes.change(
                                label,
                                layout.layout(),
                                layout.hosts(),
                                to,
                                i -> i.withIp(i.ip().isEnabled() ? more(i.ip(), ip) : ip))));
    }

    private static IpSettings more(IpSettings ip, IpSettings added) {
        var addresses = new ArrayList<>(ip.addresses());
        addresses.addAll(added.addresses());
        return Shape.with(ip, "addresses", List.copyOf(addresses));
    }

    private void base(LayoutHosts layout, VlanInterface vlan, List<Finding> findings) {
        if (!(controller(layout, vlan.base()).orElse(null) instanceof Bond bond)) {
            return;
        }
        var label = "Move " + vlan.name() + " to " + bond.name();
        findings.add(
                FindingBuilder.error(id())
                        .about(layout.id(vlan.name()), layout.id(bond.name()))
                        .on(layout.hosts())
                        .fact("base of " + vlan.name(), vlan.base())
                        .says("ip-01.vlan", vlan.name(), vlan.base(), bond.name())
                        .fix(
                                InterfaceFixes.change(
                                        label,
                                        layout.layout(),
                                        layout.hosts(),
                                        vlan.name(),
                                        i -> i.withBelow(List.of(bond.name()))),
                                "fix.move-vlan",
                                vlan.name(),
                                bond.name())
                        .build());
    }
}
