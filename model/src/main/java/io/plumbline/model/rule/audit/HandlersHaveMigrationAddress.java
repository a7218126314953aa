package io.plumbline.model.rule.audit;

import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.observed.Observation;
import io.plumbline.model.observed.ObservedFact;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.ObservedRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// AUDIT-07: every virt-handler has an address of the migration pool.
final class HandlersHaveMigrationAddress implements ObservedRule {

    @Override
    public String id() {
        return "AUDIT-07";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.AUDIT, Stage.LIVE);
    }

    @Override
    public void judge(RuleContext context, Observation observation, List<Finding> findings) {
        var role =
                context.topology().roles().stream()
                        .filter(r -> r.kind() == RoleKind.MIGRATION)
                        .filter(r -> r.attachment().isPresent())
                        .findFirst();
        role.ifPresent(r -> observation.about("mig0").forEach(f -> judge(context, r, f, findings)));
    }

    private void judge(
            RuleContext context, NetworkRole role, ObservedFact fact, List<Finding> findings) {
        var text = fact.values().isEmpty() ? "none" : fact.values().getFirst();
        var address = IpAddress.tryParse(text);
        var range = role.pool().flatMap(context.topology().pools()::get).flatMap(p -> p.range());
        if (address.isPresent() && !isOutside(range, address.get())) {
            return;
        }
        findings.add(
                FindingBuilder.error(id())
                        .about(ElementId.role(role.name()))
                        .on(HostWords.of(context, fact.target()))
                        .fact("migration0", text)
                        .says(
                                address.isEmpty() ? "audit-07" : "audit-07.outside",
                                fact.target(),
                                text,
                                range.map(AddressRange::toString).orElse(""))
                        .build());
    }

    private static boolean isOutside(Optional<AddressRange> range, IpAddress address) {
        return range.filter(r -> r.problem().isEmpty() && !r.contains(address)).isPresent();
    }
}
