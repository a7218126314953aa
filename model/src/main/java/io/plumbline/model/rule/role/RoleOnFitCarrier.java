package io.plumbline.model.rule.role;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.Roles;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.VlanInterface;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// ROLE-02: a role or network stands on an object that can carry it.
final class RoleOnFitCarrier implements Rule {

    /// Interfaces that lead to no wire.
    private static final Set<String> NOWHERE = Set.of("dummy", "ovs-patch", "patch", "loopback");

    @Override
    public String id() {
        return "ROLE-02";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.DESIGN, Stage.PLAN);
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var managements = new ArrayList<NetworkRole>();
        for (var role : context.topology().roles()) {
            if (role.kind() == RoleKind.MANAGEMENT) {
                managements.add(role);
            }
            legs(role, findings);
            for (var layout : context.layouts()) {
                role.carriers().forEach(c -> carrier(role, layout, c, findings));
            }
        }
        management(managements, findings);
        for (var network : context.topology().networks()) {
            for (var layout : context.layouts()) {
                network(network, layout, findings);
            }
        }
        return findings;
    }

    /// Several legs have to be several objects.
    private void legs(NetworkRole role, List<Finding> findings) {
        var carriers = role.carriers();
        if (carriers.size() > 1 && carriers.stream().distinct().count() == 1) {
            findings.add(
                    FindingBuilder.error(id())
                            .about(ElementId.role(role.name()))
                            .fact("carriers", carriers)
                            .says("role-02.legs", role.name(), carriers.getFirst())
                            .fix(
                                    carriers(role.name(), carriers.subList(0, 1)),
                                    "fix.carrier",
                                    role.name(),
                                    carriers.getFirst())
                            .build());
        }
    }

    private static Edit carriers(String role, List<String> carriers) {
        return Edit.of(
                "Carry " + role + " by " + String.join(", ", carriers),
                before ->
                        before.withRoles(
                                all -> all.replacing(role, r -> r.withCarriers(carriers))));
    }

    private void carrier(
            NetworkRole role, LayoutHosts layout, String name, List<Finding> findings) {
        var found = layout.layout().find(name);
        if (found.isEmpty()) {
            return;
        }
        var id = layout.id(name);
        if (found.get() instanceof OtherInterface other && NOWHERE.contains(other.type())) {
            findings.add(
                    begin(role, layout, id)
                            .says("role-02.nowhere", role.name(), name, other.type())
                            .build());
        }
        var controller =
                layout.layout().controllers(name).stream()
                        .filter(c -> !(c instanceof OtherInterface))
                        .findFirst();
        if (controller.isPresent() && role.attachment().isEmpty()) {
            var above = controller.get().name();
            findings.add(
                    begin(role, layout, id)
                            .fact("controller of " + name, above)
                            .says("role-02.enslaved", role.name(), name, above)
                            .fix(
                                    carriers(
                                            role.name(),
                                            role.carriers().stream()
                                                    .map(c -> c.equals(name) ? above : c)
                                                    .distinct()
                                                    .toList()),
                                    "fix.carrier",
                                    role.name(),
                                    above)
                            .build());
        }
    }

    private FindingBuilder begin(NetworkRole role, LayoutHosts layout, ElementId id) {
        return FindingBuilder.error(id()).about(ElementId.role(role.name()), id).on(layout.hosts());
    }

    private void management(List<NetworkRole> managements, List<Finding> findings) {
        var carriers = managements.stream().flatMap(r -> r.carriers().stream()).distinct().toList();
        if (carriers.isEmpty() || carriers.equals(List.of(BrEx.NAME))) {
            return;
        }
        var key = carriers.size() > 1 ? "role-02.second" : "role-02.management";
        var role = managements.getFirst().name();
        var others = managements.stream().skip(1).map(NetworkRole::name).toList();
        findings.add(
                FindingBuilder.error(id())
                        .about(managements.stream().map(r -> ElementId.role(r.name())).toList())
                        .fact("carriers", carriers)
                        .says(key, String.join(" and ", carriers))
                        .fix(
                                Edit.of(
                                        "Carry management by " + BrEx.NAME,
                                        before ->
                                                carriers(role, List.of(BrEx.NAME))
                                                        .applyTo(before)
                                                        .withRoles(all -> {
                                                            var left = all;
                                                            for (var other : others) {
                                                                left = left.without(other);
                                                            }
                                                            return left;
                                                        })),
                                "fix.carrier",
                                role,
                                BrEx.NAME)
                        .build());
    }

    /// A bridge network whose name leads to something that is no bridge.
    private void network(VmNetwork network, LayoutHosts layout, List<Finding> findings) {
        if (network.kind() != NetworkKind.BRIDGE || network.bridge().isEmpty()) {
            return;
        }
        var name = network.bridge().get();
        var found = layout.layout().find(name);
        if (found.isEmpty() || isBridge(found.get())) {
            return;
        }
        var id = layout.id(name);
        var builder =
                FindingBuilder.error(id())
                        .about(ElementId.network(network.name()), id)
                        .on(layout.hosts())
                        .fact("type of " + name, found.get().type())
                        .says("role-02.network", network.name(), name, found.get().type());
        var ofClass = layout.layout().hostClass().interfaces().has(name);
        if (ofClass && (found.get() instanceof Bond || found.get() instanceof Nic)) {
            builder.fix(Roles.carry(network.name(), id), "fix.insert-bridge", name, network.name());
        }
        findings.add(builder.build());
    }

    private static boolean isBridge(HostInterface i) {
        return switch (i) {
            case LinuxBridge _ -> true;
            case OvsBridge _ -> true;
            case BrEx _ -> true;
            case OtherInterface _ -> false;
            case Bond _ -> false;
            case Nic _ -> false;
            case VlanInterface _ -> false;
        };
    }
}
