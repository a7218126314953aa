package io.plumbline.model.rule.stor;

import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Pool;
import io.plumbline.model.topology.RoleKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// STOR-04: a Ceph network by attachment has its master on every host, a way from node to pod, and
/// addresses for all.
final class CephPlanComplete implements Rule {

    private static final Set<String> PROTOCOLS = Set.of("ceph", "multus");
    private static final int ADDRESSES_PER_HOST = 10;

    @Override
    public String id() {
        return "STOR-04";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.roles(RoleKind.STORAGE)
                .filter(u ->
                        u.role()
                                .filter(r ->
                                        r.attachment().isPresent()
                                                && r.protocol()
                                                        .filter(PROTOCOLS::contains)
                                                        .isPresent())
                                .isPresent())
                .forEach(usage -> judge(context, usage, findings));
        return findings;
    }

    private void judge(RuleContext context, Usage usage, List<Finding> findings) {
        var role = usage.role().orElseThrow();
        var attachment = role.attachment().orElseThrow();
        for (var lack : usage.lacking()) {
            findings.add(
                    begin(usage)
                            .on(lack.hosts())
                            .outOf(usage.hostsInAll())
                            .says("stor-04.master", usage.name(), lack.carrier())
                            .build());
        }
        if (!attachment.type().equals("macvlan")) {
            findings.add(
                    begin(usage)
                            .says("stor-04.type", usage.name(), attachment.type())
                            .fix(
                                    AttributeFixes.attachment(
                                            "Make " + attachment.nadName() + " a macvlan",
                                            usage.name(),
                                            "type",
                                            "macvlan"),
                                    "fix.nad-type",
                                    attachment.nadName())
                            .build());
        }
        role.pool()
                .flatMap(context.topology().pools()::get)
                .ifPresent(pool -> pool(usage, pool, findings));
    }

    private FindingBuilder begin(Usage usage) {
        return FindingBuilder.error(id())
                .about(usage.id())
                .fact("protocol", usage.role().flatMap(r -> r.protocol()).orElse(""));
    }

    private void pool(Usage usage, Pool pool, List<Finding> findings) {
        var range = pool.range().filter(r -> r.problem().isEmpty());
        if (range.isEmpty()) {
            return;
        }
        var needed = (long) ADDRESSES_PER_HOST * usage.hostsInAll();
        if (range.get().usable().compareTo(BigInteger.valueOf(needed)) < 0) {
            findings.add(
                    begin(usage)
                            .about(ElementId.of(ElementKind.POOL, pool.name()))
                            .fact("range of " + pool.name(), range.get())
                            .says("stor-04.pool", range.get(), range.get().usable(), needed)
                            .build());
        }
        for (var attachment : usage.attachments()) {
            var carrier = attachment.group().layout().find(attachment.carrier());
            List<EffectiveHost> inside =
                    attachment.hosts().stream()
                            .filter(h ->
                                    carrier.stream()
                                            .flatMap(i -> h.addresses(i).stream())
                                            .anyMatch(a ->
                                                    range.get().contains(a.address())
                                                            && pool.exclusions().stream()
                                                                    .noneMatch(e ->
                                                                            e.contains(
                                                                                    a.address()))))
                            .toList();
            if (!inside.isEmpty()) {
                findings.add(
                        begin(usage)
                                .about(
                                        ElementId.onHost(
                                                attachment.group().className(),
                                                attachment.carrier()))
                                .on(inside)
                                .says("stor-04.inside", usage.name(), range.get())
                                .build());
            }
            var without =
                    attachment.hosts().stream()
                            .filter(h ->
                                    carrier.stream()
                                            .flatMap(i -> h.addresses(i).stream())
                                            .findAny()
                                            .isEmpty())
                            .filter(h -> !isShimmed(h, range.get().network()))
                            .toList();
            if (!without.isEmpty()) {
                findings.add(
                        begin(usage)
                                .on(without)
                                .outOf(usage.hostsInAll())
                                .says("stor-04.shim", usage.name(), attachment.carrier())
                                .build());
            }
        }
    }

    /// An interface of the host is in the network, or a route leads there.
    private static boolean isShimmed(EffectiveHost host, Cidr network) {
        var addressed =
                host.interfaces().stream()
                        .flatMap(i -> host.addresses(i).stream())
                        .anyMatch(a -> network.contains(a.address()));
        return addressed
                || host.layout().routes().stream()
                        .anyMatch(r ->
                                r.destination()
                                        .filter(d -> d.length() > 0 && d.contains(network))
                                        .isPresent());
    }
}
