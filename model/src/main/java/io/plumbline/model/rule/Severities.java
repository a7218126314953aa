package io.plumbline.model.rule;

import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import java.util.Set;

/// What a profile makes of severities; see `rules.md` 1.2. Errors stay errors in every profile.
final class Severities {

    /// Rules about surviving a failure or about many hosts: pointless in a lab or on one node.
    private static final Set<String> RESILIENCE =
            Set.of("HA-04", "HA-05", "HA-06", "HA-07", "HA-09", "ROLE-03", "ROLE-04", "SW-03");

    private final Topology topology;

    Severities(Topology topology) {
        this.topology = topology;
    }

    Severity of(Finding finding) {
        if (finding.verdict() == Verdict.UNKNOWN) {
            return finding.severity();
        }
        return switch (topology.profile()) {
            case PRODUCTION -> inProduction(finding);
            case LAB, SINGLE_NODE ->
                    finding.severity() == Severity.WARNING && RESILIENCE.contains(finding.ruleId())
                            ? Severity.INFO
                            : finding.severity();
        };
    }

    private Severity inProduction(Finding finding) {
        return finding.ruleId().equals("HA-04") && isManagementOrStorage(finding)
                ? Severity.ERROR
                : finding.severity();
    }

    private boolean isManagementOrStorage(Finding finding) {
        return finding.targets().stream()
                .filter(id -> id.kind() == ElementKind.ROLE)
                .flatMap(id -> topology.roles().get(id.name()).stream())
                .anyMatch(r -> r.kind() == RoleKind.MANAGEMENT || r.kind() == RoleKind.STORAGE);
    }
}
