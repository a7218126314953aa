package io.plumbline.model.rule.sw;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// SW-03: the peer link of a pair carries what ends on one of its switches send to ends that are
/// reached by the other one only.
final class PeerLinkCarriesOrphans implements Rule {

    @Override
    public String id() {
        return "SW-03";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var usage : context.usages()) {
            if (usage.role().isPresent()) {
                orphans(context, usage)
                        .forEach((pair, bySwitch) ->
                                judge(context, usage, pair, bySwitch, findings));
            }
        }
        return findings;
    }

    /// Attachments with one forwarding switch, by pair and switch.
    private static Map<String, Map<String, List<Attachment>>> orphans(
            RuleContext context, Usage usage) {
        var orphans = new LinkedHashMap<String, Map<String, List<Attachment>>>();
        for (var attachment : usage.attachments()) {
            var switches = new LinkedHashSet<String>();
            for (var uplink : attachment.uplinks()) {
                if (attachment.footing().forwarding().contains(uplink.slot())
                        && uplink.onSwitch()) {
                    switches.add(uplink.switchName());
                }
            }
            if (switches.size() == 1) {
                var on = switches.iterator().next();
                context.topology()
                        .switches()
                        .get(on)
                        .flatMap(s -> s.mlagPair())
                        .ifPresent(pair ->
                                orphans.computeIfAbsent(pair, _ -> new LinkedHashMap<>())
                                        .computeIfAbsent(on, _ -> new ArrayList<>())
                                        .add(attachment));
            }
        }
        return orphans;
    }

    private void judge(
            RuleContext context,
            Usage usage,
            String pair,
            Map<String, List<Attachment>> bySwitch,
            List<Finding> findings) {
        if (bySwitch.size() < 2) {
            return;
        }
        var fewest =
                bySwitch.values().stream()
                        .reduce((a, b) -> hosts(b).size() < hosts(a).size() ? b : a)
                        .orElseThrow();
        var peers =
                context.topology().links().stream()
                        .filter(l -> l.peer() && isOf(context, l, pair))
                        .toList();
        var need = usage.role().flatMap(r -> r.need());
        if (peers.isEmpty() || need.isEmpty()) {
            return;
        }
        var orphans = hosts(fewest);
        var speed = peers.stream().map(Link::speed).filter(Fact::isMissing).findFirst();
        if (speed.isPresent()) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(usage.id())
                            .about(ids(peers))
                            .on(orphans)
                            .fact("speed of the peer link", speed.get())
                            .says("sw-03.unknown", pair, usage.name())
                            .build());
            return;
        }
        var capacity = Bandwidth.ZERO;
        for (var peer : peers) {
            var each = peer.speed().withDefault(Link.DEFAULT_SPEED).ifKnown().orElseThrow();
            capacity = capacity.plus(each.times(peer.count()));
        }
        var sum = need.get().times(orphans.size());
        if (sum.compareTo(capacity) > 0) {
            var builder =
                    FindingBuilder.warning(id())
                            .about(usage.id())
                            .about(ids(peers))
                            .on(orphans)
                            .outOf(usage.hostsInAll())
                            .fact("peer link", capacity)
                            .fact("needed", sum)
                            .says("sw-03", usage.name(), pair, orphans.size(), sum, capacity);
            align(context, fewest, builder);
            findings.add(builder.build());
        }
    }

    private static List<ElementId> ids(List<Link> links) {
        return links.stream().map(l -> ElementId.link(l.name())).toList();
    }

    /// The bonds of the fewer hosts prefer the member that leads where the others already are.
    private static void align(
            RuleContext context, List<Attachment> attachments, FindingBuilder builder) {
        for (var attachment : attachments) {
            var bonds = attachment.footing().bonds();
            var other =
                    attachment.uplinks().stream()
                            .map(Uplink::slot)
                            .filter(slot -> !attachment.footing().forwarding().contains(slot))
                            .findFirst();
            if (bonds.size() == 1 && other.isPresent()) {
                var bond = bonds.getFirst();
                builder.fix(
                        InterfaceFixes.change(
                                "Prefer " + other.get() + " in " + bond.name(),
                                attachment.group().layout(),
                                attachment.hosts(),
                                bond.name(),
                                i -> i instanceof Bond b ? preferring(b, other.get()) : i),
                        "fix.primary",
                        bond.name(),
                        other.get());
            }
        }
    }

    private static Bond preferring(Bond bond, String member) {
        var options = new LinkedHashMap<>(bond.options());
        options.put("primary", member);
        return bond.withOptions(options);
    }

    private static boolean isOf(RuleContext context, Link link, String pair) {
        return List.of(link.a().switchName(), link.b().switchName()).stream()
                .allMatch(name ->
                        context.topology()
                                .switches()
                                .get(name)
                                .flatMap(s -> s.mlagPair())
                                .filter(pair::equals)
                                .isPresent());
    }

    private static Set<EffectiveHost> hosts(List<Attachment> attachments) {
        var hosts = new LinkedHashSet<EffectiveHost>();
        attachments.forEach(a -> hosts.addAll(a.hosts()));
        return hosts;
    }
}
