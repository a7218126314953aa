package io.plumbline.model.rule.role;

import io.plumbline.model.edit.Roles;
import io.plumbline.model.graph.Footing;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.RoleKind;
import java.util.List;
import java.util.Optional;

/// ROLE-03: live migration has a network of its own where machines run on several hosts.
final class MigrationHasItsOwnNetwork implements Rule {

    @Override
    public String id() {
        return "ROLE-03";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var topology = context.topology();
        var hosts =
                context.hosts().all().stream().filter(h -> h.hostClass().isVmEligible()).toList();
        var configured =
                topology.roles().stream().anyMatch(r -> r.kind() == RoleKind.MIGRATION)
                        || topology.virtualization().flatMap(v -> v.migrationNetwork()).isPresent();
        if (configured || hosts.size() < context.parameter("migrationNeedsDedicated", 2)) {
            return List.of();
        }
        var first = hosts.getFirst().hostClass();
        var builder =
                FindingBuilder.warning(id())
                        .about(ElementId.hostClass(first.name()))
                        .on(hosts)
                        .fact("migration network", "none")
                        .says("role-03", hosts.size());
        carrier(first)
                .ifPresent(name ->
                        builder.fix(
                                Roles.give(
                                        RoleKind.MIGRATION,
                                        "migration",
                                        ElementId.onHost(first.name(), name)),
                                "fix.add-migration",
                                name));
        return List.of(builder.build());
    }

    /// A bond, better one that does not carry management; else a NIC that stands alone.
    private static Optional<String> carrier(HostClass c) {
        var layout = HostLayout.of(c, Elements.empty());
        var below = Footing.of(layout, BrEx.NAME).stack();
        var bonds = c.interfaces().stream().filter(Bond.class::isInstance).toList();
        return bonds.stream()
                .filter(b -> !below.contains(b.name()))
                .findFirst()
                .or(() -> bonds.stream().findFirst())
                .or(() ->
                        c.interfaces().stream()
                                .filter(i -> i instanceof Nic)
                                .filter(i ->
                                        layout.above(i.name()).stream()
                                                .noneMatch(Bond.class::isInstance))
                                .findFirst())
                .map(HostInterface::name);
    }
}
