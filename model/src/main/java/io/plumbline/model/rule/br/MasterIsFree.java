package io.plumbline.model.rule.br;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.RoleAttachment;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// BR-02: the master of a macvlan or ipvlan is a port of nothing, and serves one of the two kinds.
final class MasterIsFree implements Rule {

    private static final Set<String> KINDS = Set.of("macvlan", "ipvlan");

    @Override
    public String id() {
        return "BR-02";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var kinds = new HashMap<String, NetworkRole>();
        for (var usage : context.usages()) {
            var role = usage.role().filter(r -> isOwnDevice(r));
            if (role.isEmpty()) {
                continue;
            }
            for (var attachment : usage.attachments()) {
                taken(attachment).ifPresent(above -> findings.add(taken(usage, attachment, above)));
            }
            mixed(role.get(), kinds, findings);
        }
        return findings;
    }

    private static boolean isOwnDevice(NetworkRole role) {
        return role.attachment().map(RoleAttachment::type).filter(KINDS::contains).isPresent();
    }

    private static Optional<HostInterface> taken(Attachment attachment) {
        return attachment.group().layout().controllers(attachment.carrier()).stream()
                .filter(c -> !(c instanceof OtherInterface))
                .findFirst();
    }

    private Finding taken(Usage usage, Attachment attachment, HostInterface above) {
        var master = attachment.carrier();
        var name = attachment.group().className();
        var builder =
                FindingBuilder.error(id())
                        .about(usage.id(), ElementId.onHost(name, master))
                        .on(attachment.hosts())
                        .outOf(usage.hostsInAll())
                        .fact("controller of " + master, above.name())
                        .says("br-02", usage.name(), master, above.name());
        free(attachment.group().layout(), above)
                .ifPresent(free ->
                        builder.fix(
                                AttributeFixes.attachment(
                                        "Use " + free + " as master of " + usage.name(),
                                        usage.name(),
                                        "master",
                                        Optional.of(free)),
                                "fix.master",
                                free,
                                usage.name()));
        return builder.build();
    }

    /// The interface itself, or a VLAN interface on it, that is a port of nothing.
    private static Optional<String> free(HostLayout layout, HostInterface above) {
        if (layout.controllers(above.name()).isEmpty()) {
            return Optional.of(above.name());
        }
        return layout.above(above.name()).stream()
                .filter(VlanInterface.class::isInstance)
                .map(HostInterface::name)
                .filter(n -> layout.controllers(n).isEmpty())
                .findFirst();
    }

    private void mixed(
            NetworkRole role, Map<String, NetworkRole> byMaster, List<Finding> findings) {
        var attachment = role.attachment().orElseThrow();
        if (attachment.master().isEmpty()) {
            return;
        }
        var other = byMaster.putIfAbsent(attachment.master().get(), role);
        if (other != null && !other.attachment().orElseThrow().type().equals(attachment.type())) {
            findings.add(
                    FindingBuilder.error(id())
                            .about(ElementId.role(role.name()), ElementId.role(other.name()))
                            .fact("master", attachment.master().get())
                            .says(
                                    "br-02.mixed",
                                    role.name(),
                                    other.name(),
                                    attachment.master().get())
                            .fix(
                                    AttributeFixes.attachment(
                                            "Make " + role.name() + " like " + other.name(),
                                            role.name(),
                                            "type",
                                            other.attachment().get().type()),
                                    "fix.nad-kind",
                                    role.name(),
                                    other.attachment().get().type())
                            .build());
        }
    }
}
