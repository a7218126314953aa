package io.plumbline.model.rule.ip;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.Pool;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// IP-07: what a pool hands out belongs to nobody else, and its exclusions lie inside it.
final class PoolHoldsOnlyItsOwn implements Rule {

    private static final int MOST_NAMED = 3;

    @Override
    public String id() {
        return "IP-07";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var owners = AddressOwners.of(context);
        var pools = context.topology().pools().stream().toList();
        for (var pool : pools) {
            var range = pool.range().filter(r -> r.problem().isEmpty());
            if (range.isEmpty()) {
                continue;
            }
            owned(context, pool, range.get(), owners, findings);
            outside(context, pool, range.get(), findings);
        }
        for (var i = 0; i < pools.size(); i++) {
            for (var j = i + 1; j < pools.size(); j++) {
                overlapping(context, pools.get(i), pools.get(j), findings);
            }
        }
        return findings;
    }

    private static boolean handsOut(Pool pool, AddressRange range, IpAddress address) {
        return range.contains(address)
                && pool.exclusions().stream().noneMatch(e -> e.contains(address));
    }

    private static FindingBuilder begin(RuleContext context, FindingBuilder builder, Pool pool) {
        return builder.about(ElementId.of(ElementKind.POOL, pool.name()))
                .about(
                        context.topology().roles().stream()
                                .filter(r -> r.pool().filter(pool.name()::equals).isPresent())
                                .map(NetworkRole::name)
                                .map(ElementId::role)
                                .toList());
    }

    private void owned(
            RuleContext context,
            Pool pool,
            AddressRange range,
            Map<IpAddress, List<AddressOwners.Owner>> owners,
            List<Finding> findings) {
        var addresses = new TreeSet<IpAddress>();
        var names = new LinkedHashSet<String>();
        var ids = new LinkedHashSet<ElementId>();
        var hosts = new LinkedHashSet<EffectiveHost>();
        owners.forEach((address, all) -> {
            if (handsOut(pool, range, address)) {
                addresses.add(address);
                all.forEach(o -> {
                    names.add(o.name());
                    ids.add(o.id());
                    o.host().ifPresent(hosts::add);
                });
            }
        });
        if (addresses.isEmpty()) {
            return;
        }
        findings.add(
                begin(context, FindingBuilder.error(id()), pool)
                        .about(ids)
                        .on(hosts)
                        .fact("range of " + pool.name(), range)
                        .fact("owners", names)
                        .says("ip-07", range, few(addresses), few(names))
                        .fix(
                                excluded(pool.name(), addresses),
                                "fix.exclude",
                                few(addresses),
                                pool.name())
                        .build());
    }

    private static String few(Iterable<?> values) {
        var texts = new ArrayList<String>();
        var more = 0;
        for (var value : values) {
            if (texts.size() < MOST_NAMED) {
                texts.add(value.toString());
            } else {
                more++;
            }
        }
        return String.join(", ", texts) + (more > 0 ? " and " + more + " more" : "");
    }

    private static Edit excluded(String pool, TreeSet<IpAddress> addresses) {
        return Edit.of(
                "Exclude what others have from " + pool,
                before ->
                        before.withPools(all ->
                                all.replacing(
                                        pool,
                                        p -> {
                                            var more = new ArrayList<>(p.exclusions());
                                            addresses.forEach(
                                                    a -> more.add(new Cidr(a, a.family().bits())));
                                            return Shape.with(p, "exclusions", List.copyOf(more));
                                        })));
    }

    private void outside(
            RuleContext context, Pool pool, AddressRange range, List<Finding> findings) {
        var without =
                pool.exclusions().stream()
                        .filter(e -> e.problem().isEmpty() && !range.overlaps(e))
                        .toList();
        if (!without.isEmpty()) {
            var kept = pool.exclusions().stream().filter(e -> !without.contains(e)).toList();
            findings.add(
                    begin(context, FindingBuilder.error(id()), pool)
                            .fact("range of " + pool.name(), range)
                            .says("ip-07.outside", few(without), range)
                            .fix(
                                    Edit.of(
                                            "Drop exclusions that exclude nothing",
                                            before ->
                                                    before.withPools(all ->
                                                            all.replacing(
                                                                    pool.name(),
                                                                    p ->
                                                                            Shape.with(
                                                                                    p,
                                                                                    "exclusions",
                                                                                    kept)))),
                                    "fix.drop-exclusion",
                                    few(without))
                            .build());
        }
    }

    /// Two consumers of the very same range share its allocations.
    private void overlapping(RuleContext context, Pool a, Pool b, List<Finding> findings) {
        if (a.range().isEmpty() || b.range().isEmpty() || a.range().equals(b.range())) {
            return;
        }
        if (a.range().get().overlaps(b.range().get())) {
            findings.add(
                    begin(context, begin(context, FindingBuilder.error(id()), a), b)
                            .fact("range of " + a.name(), a.range().get())
                            .fact("range of " + b.name(), b.range().get())
                            .says(
                                    "ip-07.pools",
                                    a.name(),
                                    b.name(),
                                    a.range().get(),
                                    b.range().get())
                            .build());
        }
    }
}
