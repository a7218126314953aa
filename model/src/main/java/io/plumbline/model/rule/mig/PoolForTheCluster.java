package io.plumbline.model.rule.mig;

import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// MIG-03: the addresses of the migration network are handed out for the whole cluster.
final class PoolForTheCluster implements Rule {

    private static final String WHEREABOUTS = "whereabouts";

    @Override
    public String id() {
        return "MIG-03";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.roles(RoleKind.MIGRATION)
                .forEach(usage ->
                        usage.role()
                                .flatMap(r -> r.attachment())
                                .flatMap(a -> key(context, usage, a.ipam()))
                                .ifPresent(key -> findings.add(finding(usage, key))));
        return findings;
    }

    private static Optional<String> key(RuleContext context, Usage usage, Optional<String> ipam) {
        return switch (ipam.orElse("")) {
            case "" -> Optional.of("mig-03.none");
            case "static", "host-local" -> Optional.of("mig-03");
            case "dhcp" ->
                    hasServer(context, usage) ? Optional.empty() : Optional.of("mig-03.dhcp");
            default -> Optional.empty();
        };
    }

    private static boolean hasServer(RuleContext context, Usage usage) {
        var vlans = usage.vlans();
        return context.topology().externals().stream()
                .filter(e -> e.kind() == ExternalKind.DHCP)
                .anyMatch(e ->
                        e.vlans()
                                .ifKnown()
                                .filter(set -> vlans.stream().anyMatch(set::contains))
                                .isPresent());
    }

    private Finding finding(Usage usage, String key) {
        var ipam = usage.role().flatMap(r -> r.attachment()).flatMap(a -> a.ipam()).orElse("");
        var builder =
                FindingBuilder.error(id())
                        .about(usage.id())
                        .fact("ipam", ipam)
                        .says(key, usage.name(), ipam);
        if (usage.role().flatMap(r -> r.pool()).isPresent()) {
            builder.fix(
                    AttributeFixes.attachment(
                            "Hand out the addresses of " + usage.name() + " by " + WHEREABOUTS,
                            usage.name(),
                            "ipam",
                            Optional.of(WHEREABOUTS)),
                    "fix.whereabouts",
                    usage.name());
        }
        return builder.build();
    }
}
