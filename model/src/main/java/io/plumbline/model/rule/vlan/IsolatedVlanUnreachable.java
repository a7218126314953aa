package io.plumbline.model.rule.vlan;

import io.plumbline.model.graph.Admission;
import io.plumbline.model.graph.PortView;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortFixes;
import io.plumbline.model.rule.PortsOf;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.ExternalPort;
import io.plumbline.model.topology.Isolation;
import io.plumbline.model.topology.NativeVlan;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// VLAN-11: an isolated VLAN is not reached from where it must not be.
final class IsolatedVlanUnreachable implements Rule {

    @Override
    public String id() {
        return "VLAN-11";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var isolation : context.topology().isolations()) {
            for (var from : isolation.from()) {
                isolation
                        .vlans()
                        .ids()
                        .forEach(vlan -> judge(context, isolation, from, vlan, findings));
            }
        }
        return findings;
    }

    private void judge(
            RuleContext context,
            Isolation isolation,
            String from,
            int vlan,
            List<Finding> findings) {
        var colon = from.indexOf(':');
        var name = from.substring(colon + 1);
        switch (colon < 0 ? "" : from.substring(0, colon)) {
            case "ext" ->
                    context.topology()
                            .externals()
                            .get(name)
                            .ifPresent(e -> external(context, isolation, e, vlan, findings));
            case "class" -> hosts(context, isolation, name, vlan, findings);
            case "network" ->
                    context.networks()
                            .filter(u -> u.name().equals(name) && uses(u, vlan))
                            .forEach(u -> findings.add(offered(isolation, u, name, vlan)));
            case "namespace" ->
                    context.networks()
                            .filter(u ->
                                    u.network().orElseThrow().namespaces().contains(name)
                                            && uses(u, vlan))
                            .forEach(u -> findings.add(offered(isolation, u, name, vlan)));
            default -> {}
        }
    }

    private static boolean uses(Usage usage, int vlan) {
        return usage.vlans().contains(vlan);
    }

    /// Switch islands on which the VLAN's own ends are, those of one owner left out.
    private static Set<Integer> islands(RuleContext context, int vlan, String exceptExternal) {
        var islands = new HashSet<Integer>();
        var graph = context.fabric().vlan(vlan);
        for (var usage : context.usages()) {
            if (uses(usage, vlan)) {
                islands.addAll(context.islands(usage, vlan));
            }
        }
        for (var external : context.topology().externals()) {
            if (!external.name().equals(exceptExternal)
                    && external.vlans().ifKnown().filter(s -> s.contains(vlan)).isPresent()) {
                external.ports()
                        .forEach(p -> graph.component(p.switchName()).ifPresent(islands::add));
            }
        }
        return islands;
    }

    private void external(
            RuleContext context,
            Isolation isolation,
            External external,
            int vlan,
            List<Finding> findings) {
        var graph = context.fabric().vlan(vlan);
        var islands = islands(context, vlan, external.name());
        var views = context.fabric().portsOf(external);
        var answer = Admission.NO;
        for (var i = 0; i < views.size(); i++) {
            var near =
                    graph.component(external.ports().get(i).switchName())
                            .filter(islands::contains)
                            .isPresent();
            var port =
                    views.get(i).isNative(vlan) ? Admission.YES : views.get(i).admitsTagged(vlan);
            if (near && port == Admission.YES) {
                answer = Admission.YES;
            } else if (near && port == Admission.UNKNOWN && answer == Admission.NO) {
                answer = Admission.UNKNOWN;
            }
        }
        if (answer != Admission.NO) {
            var known = answer == Admission.YES;
            var builder =
                    (known ? FindingBuilder.error(id()) : FindingBuilder.unknown(id()))
                            .about(
                                    ElementId.of(ElementKind.ISOLATION, isolation.name()),
                                    ElementId.external(external.name()))
                            .fact("isolated", isolation.vlans());
            if (known) {
                builder.fix(
                        AttributeFixes.change(
                                "Take VLAN " + vlan + " from " + external.name(),
                                ElementId.external(external.name()),
                                e -> without((External) e, views, vlan)),
                        "fix.prune",
                        vlan,
                        external.name());
            }
            findings.add(
                    (known ? builder : builder.missing("VLANs of its port"))
                            .says(known ? "vlan-11" : "vlan-11.unknown", vlan, external.name())
                            .build());
        }
    }

    /// Hosts whose uplinks let the VLAN in, although no network or role of theirs uses it.
    private void hosts(
            RuleContext context,
            Isolation isolation,
            String hostClass,
            int vlan,
            List<Finding> findings) {
        var graph = context.fabric().vlan(vlan);
        var islands = islands(context, vlan, "");
        for (var group : context.groups().all()) {
            if (!group.className().equals(hostClass)) {
                continue;
            }
            for (var uplink : group.allUplinks()) {
                var near =
                        graph.component(uplink.switchName()).filter(islands::contains).isPresent();
                var carried =
                        uplink.port().isNative(vlan)
                                || uplink.port().admitsTagged(vlan) == Admission.YES;
                if (near && carried) {
                    findings.add(
                            FindingBuilder.error(id())
                                    .about(
                                            ElementId.of(ElementKind.ISOLATION, isolation.name()),
                                            ElementId.cable(hostClass, uplink.slot()))
                                    .on(group.hosts())
                                    .fact("tagged on the port", uplink.port().tagged())
                                    .says("vlan-11.hosts", vlan, hostClass, uplink.slot())
                                    .fix(
                                            PortFixes.change(
                                                    "Take VLAN " + vlan + " from " + uplink.slot(),
                                                    context,
                                                    group,
                                                    group.hosts(),
                                                    List.of(uplink.slot()),
                                                    p -> without(p, uplink.port(), vlan)),
                                            "fix.prune",
                                            vlan,
                                            PortsOf.slot(uplink.slot()))
                                    .build());
                }
            }
        }
    }

    private static PortSettings without(PortSettings settings, PortView port, int vlan) {
        var pruned =
                settings.withTagged(
                        port.tagged().ifKnown().orElse(VlanSet.NONE).minus(VlanSet.of(vlan)));
        return port.isNative(vlan) ? pruned.withNativeVlan(NativeVlan.NONE) : pruned;
    }

    private static External without(External external, List<PortView> views, int vlan) {
        var ports = new ArrayList<ExternalPort>();
        for (var i = 0; i < external.ports().size() && i < views.size(); i++) {
            var port = external.ports().get(i);
            ports.add(Shape.with(port, "wanted", without(port.wanted(), views.get(i), vlan)));
        }
        return Shape.with(external, "ports", List.copyOf(ports));
    }

    private Finding offered(Isolation isolation, Usage usage, String name, int vlan) {
        return FindingBuilder.error(id())
                .about(ElementId.of(ElementKind.ISOLATION, isolation.name()), usage.id())
                .fact("isolated", isolation.vlans())
                .says("vlan-11.offered", vlan, usage.name(), name)
                .build();
    }
}
