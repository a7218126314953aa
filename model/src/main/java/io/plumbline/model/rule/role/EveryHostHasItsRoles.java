package io.plumbline.model.rule.role;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Lack;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Extension;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.List;

/// ROLE-01: every host in the scope of a role has its carrier, with the address it needs.
final class EveryHostHasItsRoles implements Rule {

    @Override
    public String id() {
        return "ROLE-01";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var usage : context.usages()) {
            if (usage.role().isEmpty() || usage.isRole(RoleKind.MIGRATION)) {
                continue;
            }
            usage.lacking().forEach(lack -> findings.add(lacking(context, usage, lack)));
            if (needsAddress(usage)) {
                usage.attachments().stream()
                        .filter(a -> !hasAddress(a))
                        .forEach(a -> findings.add(bare(usage, a)));
            }
        }
        return findings;
    }

    /// A role of pods has its addresses in a pool; a role of the user's own may be plain layer 2 as
    /// long as no host has an address there.
    private static boolean needsAddress(Usage usage) {
        var role = usage.role().orElseThrow();
        if (role.attachment().isPresent()) {
            return false;
        }
        return role.kind() != RoleKind.OWN
                || usage.attachments().stream().anyMatch(EveryHostHasItsRoles::hasAddress);
    }

    private static boolean hasAddress(Attachment attachment) {
        return attachment
                .group()
                .layout()
                .find(attachment.carrier())
                .filter(i -> i.ip().isEnabled())
                .isPresent();
    }

    private Finding lacking(RuleContext context, Usage usage, Lack lack) {
        var name = lack.group().className();
        var builder =
                FindingBuilder.error(id())
                        .about(usage.id(), ElementId.hostClass(name))
                        .on(lack.hosts())
                        .outOf(usage.hostsInAll())
                        .fact("interfaces", lack.group().layout().interfaces().names())
                        .says("role-01", usage.name(), lack.carrier());
        Extension.of(context, lack)
                .ifPresent(edit -> builder.fix(edit, "fix.extend", lack.carrier(), name));
        var others = classesWith(usage, name);
        if (!others.isEmpty()) {
            builder.fix(
                    scope(usage.name(), others),
                    "fix.scope",
                    usage.name(),
                    String.join(", ", others));
        }
        return builder.build();
    }

    private static List<String> classesWith(Usage usage, String without) {
        return usage.attachments().stream()
                .map(a -> a.group().className())
                .filter(c -> !c.equals(without))
                .distinct()
                .toList();
    }

    private static Edit scope(String role, List<String> classes) {
        return Edit.of(
                "Limit " + role + " to " + String.join(", ", classes),
                before ->
                        before.withRoles(
                                all -> all.replacing(role, r -> Shape.with(r, "scope", classes))));
    }

    private Finding bare(Usage usage, Attachment attachment) {
        return FindingBuilder.error(id())
                .about(usage.id())
                .about(ElementId.onHost(attachment.group().className(), attachment.carrier()))
                .on(attachment.hosts())
                .outOf(usage.hostsInAll())
                .fact("addresses of " + attachment.carrier(), "none")
                .says("role-01.address", usage.name(), attachment.carrier())
                .build();
    }
}
