package io.plumbline.model.rule.ip;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.ElementAccess;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.IpFamily;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.Route;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// IP-06: the node takes every address and route.
final class AddressAndRouteWork implements Rule {

    private static final Cidr THIS_NETWORK = Cidr.parse("0.0.0.0/8");

    /// The first of the wrong addresses, and all hosts that have one.
    private record Wrong(InterfaceAddress first, List<EffectiveHost> hosts) {}

    @Override
    public String id() {
        return "IP-06";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.DESIGN, Stage.PLAN);
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            layout.layout().interfaces().forEach(i -> addresses(layout, i, findings));
            layout.layout().routes().forEach(r -> route(layout, r, findings));
        }
        return findings;
    }

    private void addresses(LayoutHosts layout, HostInterface i, List<Finding> findings) {
        var wrong = new LinkedHashMap<String, Wrong>();
        for (var rule : i.ip().addresses()) {
            for (var host : rule.perHost() ? layout.hosts() : layout.hosts().subList(0, 1)) {
                var address = rule.of(host.host().ordinal());
                problem(address, rule.first())
                        .ifPresent(key ->
                                wrong.computeIfAbsent(
                                                key, _ -> new Wrong(address, new ArrayList<>()))
                                        .hosts()
                                        .add(host));
            }
        }
        wrong.forEach((key, found) ->
                findings.add(
                        FindingBuilder.error(id())
                                .about(layout.id(i.name()))
                                .on(found.hosts())
                                .fact("address of " + i.name(), found.first())
                                .says(key, i.name(), found.first())
                                .build()));
    }

    private static Optional<String> problem(InterfaceAddress address, InterfaceAddress first) {
        if (address.problem().isPresent()) {
            return Optional.of("ip-06.length");
        }
        var network = address.network();
        if (!network.contains(address.address())
                || !new Cidr(first.address(), first.length()).contains(address.address())) {
            return Optional.of("ip-06.outside");
        }
        var point = address.address().family().bits() - address.length() < 2;
        var v4 = address.address().family() == IpFamily.IPV4;
        if (point || !v4) {
            return Optional.empty();
        }
        if (address.address().equals(network.first())) {
            return Optional.of("ip-06.network");
        }
        return address.address().equals(network.last())
                ? Optional.of("ip-06.broadcast")
                : Optional.empty();
    }

    private void route(LayoutHosts layout, Route route, List<Finding> findings) {
        var key = problem(layout, route);
        if (key.isEmpty()) {
            return;
        }
        var via = route.via().map(IpAddress::toString).orElse("");
        var device = route.device().orElse("");
        var builder =
                FindingBuilder.error(id())
                        .about(ElementId.of(ElementKind.ROUTE, layout.className(), route.name()))
                        .on(layout.hosts())
                        .fact("route " + route.name(), via + " " + device)
                        .says(key.get(), route.name(), via, device);
        onLink(layout, route)
                .filter(name -> !name.equals(device))
                .ifPresent(name ->
                        builder.fix(
                                over(layout, route, name), "fix.route-over", route.name(), name));
        findings.add(builder.build());
    }

    private static Optional<String> problem(LayoutHosts layout, Route route) {
        if (route.destination().isEmpty() || route.destination().get().problem().isPresent()) {
            return Optional.of("ip-06.destination");
        }
        if (THIS_NETWORK.contains(route.destination().get())
                && route.destination().get().length() >= THIS_NETWORK.length()) {
            return Optional.of("ip-06.destination");
        }
        if (route.device().isEmpty()) {
            return Optional.of("ip-06.no-device");
        }
        var device = layout.layout().find(route.device().get());
        if (device.isEmpty()) {
            return Optional.of("ip-06.device-missing");
        }
        var family = route.destination().get().network().family();
        if (!device.get().ip().isEnabled(family)) {
            return Optional.of("ip-06.family");
        }
        var automatic = device.get().ip().dhcp() || device.get().ip().dhcp6();
        return route.via().isPresent()
                        && !automatic
                        && !reaches(layout, device.get(), route.via().get())
                ? Optional.of("ip-06.next-hop")
                : Optional.empty();
    }

    private static boolean reaches(LayoutHosts layout, HostInterface device, IpAddress hop) {
        return layout.hosts().getFirst().addresses(device).stream()
                .anyMatch(a -> a.problem().isEmpty() && a.network().contains(hop));
    }

    /// The interface in whose subnet the next hop is.
    private static Optional<String> onLink(LayoutHosts layout, Route route) {
        return route.via()
                .flatMap(hop ->
                        layout.layout().interfaces().stream()
                                .filter(i -> reaches(layout, i, hop))
                                .map(HostInterface::name)
                                .findFirst());
    }

    private static Edit over(LayoutHosts layout, Route route, String device) {
        return Edit.of(
                "Send route " + route.name() + " over " + device,
                before ->
                        ElementAccess.change(
                                before,
                                ElementId.of(ElementKind.ROUTE, layout.className(), route.name()),
                                e -> Shape.with(e, "device", Optional.of(device))));
    }
}
