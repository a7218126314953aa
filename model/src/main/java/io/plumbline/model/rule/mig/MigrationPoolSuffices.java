package io.plumbline.model.rule.mig;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.Pool;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// MIG-02: the migration pool has an address for every host, for the synchronisation controllers and
/// for one restart.
final class MigrationPoolSuffices implements Rule {

    private static final double GROWTH = 1.25;

    @Override
    public String id() {
        return "MIG-02";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var role : context.topology().roles()) {
            if (role.kind() == RoleKind.MIGRATION
                    && role.attachment().isPresent()
                    && role.pool().isPresent()) {
                judge(context, role, role.pool().get(), findings);
            }
        }
        return findings;
    }

    private void judge(RuleContext context, NetworkRole role, String name, List<Finding> findings) {
        var pool = context.topology().pools().get(name);
        var range = pool.flatMap(Pool::range).filter(r -> r.problem().isEmpty());
        var id = ElementId.of(ElementKind.POOL, name);
        if (range.isEmpty()) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(id, ElementId.role(role.name()))
                            .missing("range of " + name)
                            .says("mig-02.unknown", name)
                            .build());
            return;
        }
        var hosts =
                context.hosts().all().stream().filter(h -> h.hostClass().isVmEligible()).count();
        var replicas =
                context.topology().virtualization().map(v -> v.synchronizationReplicas()).orElse(0);
        var needed = hosts + replicas + 1;
        var usable = usable(range.get(), pool.orElseThrow().exclusions());
        var tooFew = usable.compareTo(BigInteger.valueOf(needed)) < 0;
        var tight = usable.doubleValue() < GROWTH * needed;
        if (!tight || hosts == 0) {
            return;
        }
        var builder =
                (tooFew ? FindingBuilder.error(id()) : FindingBuilder.info(id()))
                        .about(id, ElementId.role(role.name()))
                        .fact("range", range.get())
                        .fact("exclusions", pool.get().exclusions())
                        .says(
                                tooFew ? "mig-02" : "mig-02.tight",
                                range.get(),
                                usable,
                                needed,
                                needed - usable.longValue());
        larger(range.get(), pool.get().exclusions(), Math.ceil(GROWTH * needed))
                .ifPresent(bigger ->
                        builder.fix(ranged(name, bigger), "fix.larger-pool", bigger.network()));
        findings.add(builder.build());
    }

    /// Addresses of the range that can be handed out, without the excluded ones.
    static BigInteger usable(AddressRange range, List<Cidr> exclusions) {
        var network = range.network();
        var from = range.first().value().max(network.first().value().add(BigInteger.ONE));
        var to = range.last().value().min(network.last().value().subtract(BigInteger.ONE));
        var left = range.usable();
        var covered = from;
        var sorted =
                exclusions.stream()
                        .filter(c -> c.network().family() == range.first().family())
                        .sorted(Comparator.comparing(Cidr::first))
                        .toList();
        for (var exclusion : sorted) {
            var first = exclusion.first().value().max(covered);
            var last = exclusion.last().value().min(to);
            if (first.compareTo(last) <= 0) {
                left = left.subtract(last.subtract(first).add(BigInteger.ONE));
                covered = last.add(BigInteger.ONE);
            }
        }
        return left.max(BigInteger.ZERO);
    }

    private static Optional<AddressRange> larger(
            AddressRange range, List<Cidr> exclusions, double needed) {
        for (var length = range.length(); length > 0; length--) {
            var candidate = AddressRange.of(new Cidr(range.first(), length));
            if (usable(candidate, exclusions).doubleValue() >= needed) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static Edit ranged(String pool, AddressRange range) {
        return Edit.of(
                "Use " + range.network() + " for migration",
                before ->
                        before.withPools(all ->
                                all.replacing(
                                        pool, p -> Shape.with(p, "range", Optional.of(range)))));
    }
}
