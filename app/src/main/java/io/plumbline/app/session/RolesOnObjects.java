package io.plumbline.app.session;

import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import java.util.EnumSet;
import java.util.Set;

/// The roles that an interface or class carries, whatever stands between.
public final class RolesOnObjects {

    private RolesOnObjects() {}

    /// Roles of a class or of one of its interfaces; empty for other objects.
    public static Set<RoleKind> of(Topology in, ElementId id) {
        return switch (id.kind()) {
            case HOST_CLASS ->
                    in.hostClasses().get(id.name()).map(c -> ofClass(in, c)).orElse(Set.of());
            case INTERFACE ->
                    in.hostClasses()
                            .get(id.owner())
                            .map(c -> above(in, c, id.name()))
                            .orElse(Set.of());
            case ROLE -> in.roles().get(id.name()).map(r -> Set.of(r.kind())).orElse(Set.of());
            case NETWORK -> Set.of(RoleKind.VM);
            default -> Set.of();
        };
    }

    private static Set<RoleKind> ofClass(Topology in, HostClass c) {
        var roles = EnumSet.noneOf(RoleKind.class);
        for (var on : c.interfaces()) {
            roles.addAll(direct(in, c, on.name()));
        }
        return roles;
    }

    private static Set<RoleKind> above(Topology in, HostClass c, String name) {
        var roles = EnumSet.noneOf(RoleKind.class);
        collect(in, c, HostLayout.of(c, Elements.empty()), name, roles, 0);
        return roles;
    }

    private static void collect(
            Topology in,
            HostClass c,
            HostLayout layout,
            String name,
            Set<RoleKind> roles,
            int depth) {
        roles.addAll(direct(in, c, name));
        if (depth < 8) {
            layout.above(name).forEach(up -> collect(in, c, layout, up.name(), roles, depth + 1));
        }
    }

    private static Set<RoleKind> direct(Topology in, HostClass c, String name) {
        var roles = EnumSet.noneOf(RoleKind.class);
        if (name.equals(BrEx.NAME)) {
            roles.add(RoleKind.MANAGEMENT);
        }
        for (var role : in.roles()) {
            if (role.effectiveCarriers().contains(name)) {
                roles.add(role.kind());
            }
        }
        for (var network : in.networks()) {
            var bridged =
                    network.kind() == NetworkKind.BRIDGE
                            && network.bridge().filter(name::equals).isPresent();
            var mapped =
                    network.kind() == NetworkKind.LOCALNET
                            && c.mappings().stream()
                                    .anyMatch(m ->
                                            m.localnet().equals(network.localnet())
                                                    && m.bridge().filter(name::equals).isPresent());
            if (bridged || mapped) {
                roles.add(RoleKind.VM);
            }
        }
        return roles;
    }
}
