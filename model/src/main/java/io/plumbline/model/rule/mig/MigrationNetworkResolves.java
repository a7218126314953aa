package io.plumbline.model.rule.mig;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleAttachment;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// MIG-01: the reference to the migration network leads to an attachment that the platform can use.
final class MigrationNetworkResolves implements Rule {

    private static final Set<String> WITHOUT_ADDRESS = Set.of("localnet", "ovn-k8s-cni-overlay");

    @Override
    public String id() {
        return "MIG-01";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var topology = context.topology();
        for (var role : topology.roles()) {
            if (role.kind() == RoleKind.MIGRATION && role.attachment().isPresent()) {
                attachment(role, role.attachment().get(), findings);
            }
        }
        topology.virtualization()
                .flatMap(v -> v.migrationNetwork())
                .ifPresent(name -> reference(context, name, findings));
        return findings;
    }

    private void attachment(NetworkRole role, RoleAttachment attachment, List<Finding> findings) {
        var id = ElementId.role(role.name());
        if (!attachment.namespace().equals(RoleAttachment.OPERATOR_NAMESPACE)) {
            findings.add(
                    FindingBuilder.error(id())
                            .about(id)
                            .fact("attachment", attachment.nad())
                            .says("mig-01.namespace", attachment.nadName(), attachment.namespace())
                            .fix(
                                    moved(role.name()),
                                    "fix.move-nad",
                                    attachment.nadName(),
                                    RoleAttachment.OPERATOR_NAMESPACE)
                            .build());
        }
        var unusable =
                attachment.type().equals("sriov")
                        || WITHOUT_ADDRESS.contains(attachment.type())
                                && attachment.ipam().isEmpty();
        if (unusable) {
            findings.add(
                    FindingBuilder.error(id())
                            .about(id)
                            .fact("type", attachment.type())
                            .says("mig-01.type", attachment.nadName(), attachment.type())
                            .fix(
                                    changed(role.name(), "type", "macvlan"),
                                    "fix.nad-type",
                                    attachment.nadName())
                            .build());
        }
    }

    private static Edit moved(String role) {
        return Edit.of(
                "Move the migration network to " + RoleAttachment.OPERATOR_NAMESPACE,
                before ->
                        before.roles()
                                .get(role)
                                .flatMap(NetworkRole::attachment)
                                .map(a ->
                                        changed(
                                                        role,
                                                        "nad",
                                                        RoleAttachment.OPERATOR_NAMESPACE
                                                                + "/"
                                                                + a.nadName())
                                                .applyTo(before))
                                .orElse(before));
    }

    private static Edit changed(String role, String attribute, String value) {
        return AttributeFixes.attachment("Change the migration network", role, attribute, value);
    }

    private void reference(RuleContext context, String name, List<Finding> findings) {
        var known =
                context.topology().roles().stream()
                        .flatMap(r -> r.attachment().stream())
                        .map(RoleAttachment::nadName)
                        .toList();
        var bare = name.substring(name.indexOf('/') + 1);
        if (name.contains("/")) {
            findings.add(
                    about(name, FindingBuilder.error(id()))
                            .says("mig-01.slash", name)
                            .fix(named(bare), "fix.bare-name", bare)
                            .build());
        } else if (!known.contains(name)) {
            findings.add(dangling(context, name, known));
        }
    }

    /// A design writes all attachments that it needs. A running cluster may have others, which only
    /// its list tells.
    private Finding dangling(RuleContext context, String name, List<String> known) {
        if (context.stage() == Stage.AUDIT) {
            return about(name, FindingBuilder.unknown(id()))
                    .missing("attachment definitions of " + RoleAttachment.OPERATOR_NAMESPACE)
                    .says("mig-01.unknown", name)
                    .build();
        }
        var builder = about(name, FindingBuilder.error(id())).says("mig-01", name);
        known.stream()
                .findFirst()
                .ifPresent(other -> builder.fix(named(other), "fix.bare-name", other));
        return builder.build();
    }

    private static FindingBuilder about(String name, FindingBuilder builder) {
        return builder.about(ElementId.of(ElementKind.VIRTUALIZATION))
                .fact("migration network", name);
    }

    private static Edit named(String name) {
        return Edit.of(
                "Use " + name + " for migration",
                (Topology before) ->
                        before.virtualization()
                                .map(v ->
                                        before.withVirtualization(
                                                Shape.with(
                                                        v, "migrationNetwork", Optional.of(name))))
                                .orElse(before));
    }
}
