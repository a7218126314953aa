package io.plumbline.model.rule.stor;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Route;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Vlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// STOR-01: every host reaches the storage target over its storage network.
final class TargetOverStorageNetwork implements Rule {

    @Override
    public String id() {
        return "STOR-01";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.roles(RoleKind.STORAGE)
                .forEach(usage -> {
                    var byGroup = new LinkedHashMap<HostGroup, List<Attachment>>();
                    for (var attachment : usage.attachments()) {
                        byGroup.computeIfAbsent(attachment.group(), _ -> new ArrayList<>())
                                .add(attachment);
                    }
                    for (var target : usage.required()) {
                        byGroup.values()
                                .forEach(legs -> judge(context, usage, legs, target, findings));
                    }
                });
        return findings;
    }

    private void judge(
            RuleContext context,
            Usage usage,
            List<Attachment> legs,
            External target,
            List<Finding> findings) {
        for (var address : target.addresses()) {
            var leg =
                    legs.stream()
                            .filter(l ->
                                    subnets(context, usage, l).stream()
                                            .anyMatch(c -> c.contains(address)))
                            .findFirst();
            if (leg.isPresent()) {
                member(usage, leg.get(), target, findings);
            } else if (!isRouted(legs, address) && !isDynamic(context, usage, legs)) {
                findings.add(outside(context, usage, legs, target, address));
            }
        }
    }

    /// Networks that a leg is in: by its addresses, by the pool of its attachment, or, where the
    /// address is handed out, by what is said about its VLAN.
    private static List<Cidr> subnets(RuleContext context, Usage usage, Attachment leg) {
        var subnets = new ArrayList<Cidr>();
        var carrier = leg.group().layout().find(leg.carrier());
        carrier.ifPresent(i ->
                leg.hosts().getFirst().addresses(i).stream()
                        .filter(a -> a.problem().isEmpty())
                        .forEach(a -> subnets.add(a.network())));
        usage.role()
                .filter(r -> r.attachment().isPresent())
                .flatMap(r -> r.pool())
                .flatMap(context.topology().pools()::get)
                .flatMap(p -> p.range())
                .ifPresent(range -> subnets.add(range.network()));
        if (subnets.isEmpty()) {
            context.topology().vlans().stream()
                    .filter(v -> leg.vlans().ids().anyMatch(id -> v.name().equals("" + id)))
                    .flatMap((Vlan v) -> v.subnet().stream())
                    .forEach(subnets::add);
        }
        return subnets;
    }

    /// Addresses that somebody else hands out say nothing about subnets.
    private static boolean isDynamic(RuleContext context, Usage usage, List<Attachment> legs) {
        return legs.stream().anyMatch(l -> subnets(context, usage, l).isEmpty());
    }

    private static boolean isRouted(List<Attachment> legs, IpAddress address) {
        for (var leg : legs) {
            var host = leg.hosts().getFirst();
            for (var route : leg.group().layout().routes()) {
                var covers =
                        route.destination()
                                .filter(d -> d.length() > 0 && d.contains(address))
                                .isPresent();
                if (covers && isOver(route, leg, host.find(leg.carrier()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOver(Route route, Attachment leg, Optional<HostInterface> carrier) {
        if (route.device().isPresent()) {
            return route.device().get().equals(leg.carrier());
        }
        return carrier.isPresent()
                && route.via().isPresent()
                && leg.hosts().getFirst().addresses(carrier.get()).stream()
                        .anyMatch(a -> a.network().contains(route.via().get()));
    }

    private static FindingBuilder begin(
            FindingBuilder builder, Usage usage, List<Attachment> legs, External target) {
        builder.about(usage.id(), ElementId.external(target.name()));
        legs.forEach(l -> builder.about(ElementId.onHost(l.group().className(), l.carrier())));
        return builder.on(legs.getFirst().hosts()).outOf(usage.hostsInAll());
    }

    private Finding outside(
            RuleContext context,
            Usage usage,
            List<Attachment> legs,
            External target,
            IpAddress address) {
        var leg = legs.getFirst();
        var subnet = subnets(context, usage, leg).getFirst();
        var builder =
                begin(FindingBuilder.error(id()), usage, legs, target)
                        .fact("address of " + target.name(), address)
                        .fact("subnet of " + leg.carrier(), subnet)
                        .says("stor-01", target.name(), address, subnet, leg.carrier());
        var via = gateway(context, leg).orElse(subnet.first().plus(1));
        var route =
                Shape.with(
                        Shape.with(
                                Shape.with(
                                        Route.named("to-" + target.name()),
                                        "destination",
                                        Optional.of(new Cidr(address, address.family().bits()))),
                                "via",
                                Optional.of(via)),
                        "device",
                        Optional.of(leg.carrier()));
        var hostClass = leg.group().className();
        if (subnet.network().family() == address.family()) {
            builder.fix(
                    Edit.of(
                            "Route " + address + " over " + leg.carrier(),
                            before ->
                                    before.withHostClass(
                                            hostClass,
                                            c -> Shape.with(c, "routes", c.routes().with(route)))),
                    "fix.route",
                    address,
                    via,
                    leg.carrier());
        }
        return builder.build();
    }

    private static Optional<IpAddress> gateway(RuleContext context, Attachment leg) {
        return leg.vlans()
                .ids()
                .boxed()
                .flatMap(id -> context.topology().vlans().get("" + id).stream())
                .flatMap(v -> v.gateway().stream())
                .findFirst();
    }

    /// The target has to be on the VLAN of the leg.
    private void member(Usage usage, Attachment leg, External target, List<Finding> findings) {
        var vlans = new TreeSet<Integer>();
        leg.vlans().ids().forEach(vlans::add);
        if (leg.isUntagged()) {
            vlans.addAll(leg.nativeVlans());
            vlans.remove(0);
        }
        if (vlans.isEmpty() || target.vlans().isUnset()) {
            return;
        }
        var on = target.vlans().ifKnown();
        if (on.isEmpty()) {
            findings.add(
                    begin(FindingBuilder.unknown(id()), usage, List.of(leg), target)
                            .missing("VLANs of " + target.name())
                            .says("stor-01.unknown", target.name())
                            .build());
        } else if (vlans.stream().noneMatch(on.get()::contains)) {
            var vlan = vlans.first();
            findings.add(
                    begin(FindingBuilder.error(id()), usage, List.of(leg), target)
                            .fact("VLANs of " + target.name(), target.vlans())
                            .says("stor-01.vlan", target.name(), vlan, leg.carrier(), on.get())
                            .fix(
                                    onVlan(target.name(), VlanSet.of(vlan)),
                                    "fix.external-vlan",
                                    target.name(),
                                    vlan)
                            .build());
        }
    }

    private static Edit onVlan(String external, VlanSet vlan) {
        return Edit.of(
                "Put " + external + " on VLAN " + vlan,
                before ->
                        before.withExternals(all ->
                                all.replacing(
                                        external,
                                        e -> Shape.with(e, "vlans", e.vlans().map(vlan::union)))));
    }
}
