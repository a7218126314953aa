package io.plumbline.model.rule.vlan;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Footing;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// VLAN-10: a trunk into a bridge fits into the VLAN filter of the NICs below, as far as their
/// driver is known.
final class TrunkFitsVlanFilter implements Rule {

    private static final int MOST = 512;
    private static final VlanSet INSERTED = VlanSet.range(2, VlanId.HIGHEST);

    @Override
    public String id() {
        return "VLAN-10";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var most = (int) context.parameter("trunkFilterMax", MOST);
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            for (var i : layout.layout().interfaces()) {
                if (i instanceof LinuxBridge bridge) {
                    bridge.ports().forEach(p -> judge(layout, bridge, p, most, findings));
                }
            }
        }
        return findings;
    }

    private void judge(
            LayoutHosts layout,
            LinuxBridge bridge,
            BridgePort port,
            int most,
            List<Finding> findings) {
        var tags =
                switch (port.filter()) {
                    case DEFAULT -> INSERTED;
                    case TRUNK -> port.tags();
                    case ACCESS, OFF -> VlanSet.NONE;
                };
        if (tags.size() <= most) {
            return;
        }
        var small = new TreeSet<String>();
        var unknown = new TreeSet<String>();
        for (var nic : Footing.of(layout.layout(), port.name()).nics()) {
            if (nic.vlanFilter().isMissing()) {
                unknown.add(nic.name());
            } else if (filters(nic)) {
                small.add(nic.name());
            }
        }
        if (small.isEmpty() && !unknown.isEmpty()) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(layout.id(bridge.name()))
                            .about(unknown.stream().map(layout::id).toList())
                            .on(layout.hosts())
                            .missing("VLAN filter")
                            .says("vlan-10.unknown", String.join(", ", unknown))
                            .build());
        }
        if (small.isEmpty()) {
            return;
        }
        findings.add(
                FindingBuilder.warning(id())
                        .about(layout.id(bridge.name()))
                        .about(small.stream().map(layout::id).toList())
                        .on(layout.hosts())
                        .fact("VLANs on " + port.name(), tags.size())
                        .fact("VLAN filter of " + String.join(", ", small), most)
                        .says("vlan-10", tags.size(), port.name(), String.join(", ", small), most)
                        .fix(
                                unfiltered(layout, small),
                                "fix.no-vlan-filter",
                                String.join(", ", small))
                        .build());
    }

    /// Whether the filter is known to be on; where nobody spoke of it, only a known driver counts.
    private static boolean filters(Nic nic) {
        return nic.vlanFilter().ifKnown().orElse(nic.driver().isPresent());
    }

    private static Edit unfiltered(LayoutHosts layout, TreeSet<String> nics) {
        var label = "No VLAN filter in " + String.join(", ", nics);
        return Edit.all(
                label,
                nics.stream()
                        .map(name ->
                                InterfaceFixes.change(
                                        label,
                                        layout.layout(),
                                        layout.hosts(),
                                        name,
                                        i ->
                                                i instanceof Nic nic
                                                        ? Shape.with(
                                                                nic,
                                                                "vlanFilter",
                                                                Fact.drawn(false))
                                                        : i))
                        .toList());
    }
}
