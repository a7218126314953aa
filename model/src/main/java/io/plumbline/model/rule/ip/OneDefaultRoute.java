package io.plumbline.model.rule.ip;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Footing;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.IpSettings;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Route;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// IP-05: only the management interface of a host has a default route.
final class OneDefaultRoute implements Rule {

    @Override
    public String id() {
        return "IP-05";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            var management = management(context, layout);
            for (var i : layout.layout().interfaces()) {
                if (!management.contains(i.name())) {
                    reason(i.ip()).ifPresent(key -> findings.add(finding(layout, i, key)));
                }
            }
            for (var route : layout.layout().routes()) {
                var device = route.device().orElse("");
                if (isDefault(route) && !device.isEmpty() && !management.contains(device)) {
                    findings.add(route(layout, route, device));
                }
            }
        }
        for (var role : context.topology().roles()) {
            if (role.kind() != RoleKind.MANAGEMENT && role.attachment().isPresent()) {
                inPods(role).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /// Interfaces that may have the default route: those of management and what they stand on;
    /// where no management is drawn, the first one that has a gateway.
    private static Set<String> management(RuleContext context, LayoutHosts layout) {
        var names = new HashSet<String>();
        for (var i : layout.layout().interfaces()) {
            if (i instanceof BrEx) {
                names.addAll(Footing.of(layout.layout(), i.name()).stack());
            }
        }
        context.topology().roles().stream()
                .filter(r -> r.kind() == RoleKind.MANAGEMENT)
                .flatMap(r -> r.carriers().stream())
                .filter(c -> layout.layout().find(c).isPresent())
                .forEach(c -> names.addAll(Footing.of(layout.layout(), c).stack()));
        if (names.isEmpty()) {
            layout.layout().interfaces().stream()
                    .filter(i -> reason(i.ip()).isPresent())
                    .findFirst()
                    .ifPresent(i -> names.add(i.name()));
        }
        return names;
    }

    /// The key of the sentence that says where the default route comes from.
    private static Optional<String> reason(IpSettings ip) {
        if (ip.gateway().isPresent()) {
            return Optional.of("ip-05");
        }
        var automatic = ip.autoGateway().orElse(true);
        if ((ip.dhcp() || ip.dhcp6()) && automatic) {
            return Optional.of("ip-05.dhcp");
        }
        return ip.autoconf() && automatic ? Optional.of("ip-05.autoconf") : Optional.empty();
    }

    private Finding finding(LayoutHosts layout, HostInterface i, String key) {
        var label = "No default route by " + i.name();
        return FindingBuilder.error(id())
                .about(layout.id(i.name()))
                .on(layout.hosts())
                .fact("gateway", i.ip().gateway().map(Object::toString).orElse("automatic"))
                .says(key, i.name(), i.ip().gateway().map(Object::toString).orElse(""))
                .fix(
                        InterfaceFixes.change(
                                label,
                                layout.layout(),
                                layout.hosts(),
                                i.name(),
                                old -> old.withIp(withoutGateway(old.ip()))),
                        "fix.no-gateway",
                        i.name())
                .build();
    }

    private static IpSettings withoutGateway(IpSettings ip) {
        var off = Shape.with(ip, "gateway", Optional.empty());
        if (!ip.dhcp() && !ip.dhcp6() && !ip.autoconf()) {
            return off;
        }
        for (var attribute : List.of("autoGateway", "autoDns", "autoRoutes")) {
            off = Shape.with(off, attribute, Optional.of(false));
        }
        return off;
    }

    private static boolean isDefault(Route route) {
        return route.destination().filter(d -> d.length() == 0).isPresent()
                && route.table().isEmpty();
    }

    private Finding route(LayoutHosts layout, Route route, String device) {
        return FindingBuilder.error(id())
                .about(ElementId.of(ElementKind.ROUTE, layout.className(), route.name()))
                .about(layout.id(device))
                .on(layout.hosts())
                .fact("route", route.destination().map(Object::toString).orElse(""))
                .says("ip-05.route", route.name(), device)
                .fix(withoutRoute(layout, route.name()), "fix.remove-route", route.name())
                .build();
    }

    private static Edit withoutRoute(LayoutHosts layout, String route) {
        return Edit.of(
                "Remove route " + route,
                before -> {
                    if (layout.layout().hostClass().routes().has(route)) {
                        return before.withHostClass(
                                layout.className(),
                                c -> Shape.with(c, "routes", c.routes().without(route)));
                    }
                    var after = before;
                    for (var host : layout.hosts()) {
                        after =
                                after.withHosts(all ->
                                        all.replacing(
                                                host.name(),
                                                h ->
                                                        h.withOverrides(
                                                                h.overrides()
                                                                        .with(
                                                                                HostOverride.absent(
                                                                                        OverridePart
                                                                                                .ROUTE,
                                                                                        route)))));
                    }
                    return after;
                });
    }

    private Optional<Finding> inPods(NetworkRole role) {
        var name = role.name();
        return role.attachment()
                .flatMap(a -> a.gateway())
                .map(gateway ->
                        FindingBuilder.error(id())
                                .about(ElementId.role(name))
                                .fact("gateway", gateway)
                                .says("ip-05.pods", name, gateway)
                                .fix(
                                        Edit.of(
                                                "No gateway in the attachment of " + name,
                                                before ->
                                                        before.withRoles(all ->
                                                                all.replacing(
                                                                        name,
                                                                        r ->
                                                                                r.attachment()
                                                                                        .map(a ->
                                                                                                r
                                                                                                        .withAttachment(
                                                                                                                Shape
                                                                                                                        .with(
                                                                                                                                a,
                                                                                                                                "gateway",
                                                                                                                                Optional
                                                                                                                                        .empty())))
                                                                                        .orElse(
                                                                                                r)))),
                                        "fix.no-gateway",
                                        name)
                                .build());
    }
}
