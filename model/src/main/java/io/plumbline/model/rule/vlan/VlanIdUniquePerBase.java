package io.plumbline.model.rule.vlan;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.Layers;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.VlanInterface;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// VLAN-01: a VLAN id is legal and used at most once on one base interface.
final class VlanIdUniquePerBase implements Rule {

    private static final int FIRST_PROPOSED = 100;

    private record Place(String base, VlanId id, String protocol) {}

    @Override
    public String id() {
        return "VLAN-01";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            var seen = new HashMap<Place, String>();
            for (var i : layout.layout().interfaces()) {
                if (i instanceof VlanInterface vlan) {
                    judge(context, layout, vlan, seen, findings);
                }
            }
        }
        for (var network : context.topology().networks()) {
            network.vlan()
                    .ifKnown()
                    .filter(id -> id.value() != 0)
                    .flatMap(VlanId::problem)
                    .ifPresent(problem -> findings.add(ofNetwork(context, network, problem)));
        }
        return findings;
    }

    private void judge(
            RuleContext context,
            LayoutHosts layout,
            VlanInterface vlan,
            HashMap<Place, String> seen,
            List<Finding> findings) {
        var id = vlan.id().ifKnown();
        if (id.isEmpty()) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(layout.id(vlan.name()))
                            .on(layout.hosts())
                            .missing("VLAN id of " + vlan.name())
                            .says("vlan-01.unknown", vlan.name())
                            .build());
            return;
        }
        var problem = id.get().problem();
        if (problem.isPresent()) {
            findings.add(
                    wrong(context, layout, vlan)
                            .says("vlan-01.illegal", vlan.name(), problem.get())
                            .build());
            return;
        }
        var first =
                seen.putIfAbsent(new Place(vlan.base(), id.get(), vlan.protocol()), vlan.name());
        if (first != null) {
            findings.add(
                    wrong(context, layout, vlan)
                            .about(layout.id(first))
                            .says("vlan-01", id.get(), vlan.base(), first, vlan.name())
                            .build());
        }
    }

    private FindingBuilder wrong(RuleContext context, LayoutHosts layout, VlanInterface vlan) {
        var free = Layers.freeVlan(context.topology(), FIRST_PROPOSED);
        var label = "Set " + vlan.name() + " to VLAN " + free;
        return FindingBuilder.error(id())
                .about(layout.id(vlan.name()))
                .on(layout.hosts())
                .fact("VLAN id of " + vlan.name(), vlan.id())
                .fix(
                        InterfaceFixes.change(
                                label,
                                layout.layout(),
                                layout.hosts(),
                                vlan.name(),
                                i -> Shape.with(i, "id", Fact.drawn(free))),
                        "fix.vlan-id",
                        vlan.name(),
                        free);
    }

    private Finding ofNetwork(RuleContext context, VmNetwork network, String problem) {
        var free = Layers.freeVlan(context.topology(), FIRST_PROPOSED);
        return FindingBuilder.error(id())
                .about(ElementId.network(network.name()))
                .fact("VLAN of " + network.name(), network.vlan())
                .says("vlan-01.illegal", network.name(), problem)
                .fix(
                        Edit.of(
                                "Set " + network.name() + " to VLAN " + free,
                                before ->
                                        before.withNetworks(all ->
                                                all.replacing(
                                                        network.name(),
                                                        n ->
                                                                Shape.with(
                                                                        n,
                                                                        "vlan",
                                                                        Fact.drawn(free))))),
                        "fix.vlan-id",
                        network.name(),
                        free)
                .build();
    }
}
