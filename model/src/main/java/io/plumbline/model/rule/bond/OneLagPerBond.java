package io.plumbline.model.rule.bond;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortFixes;
import io.plumbline.model.rule.PortsOf;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.LagScope;
import io.plumbline.model.topology.Switch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// BOND-07: a LAG of the switch and a bond of a host hold the same links.
final class OneLagPerBond implements Rule {

    /// A LAG as a switch or pair numbers it. `host` is empty for one that all hosts share.
    private record Key(String where, String lag, String host) {}

    /// What ends in a LAG on one group of hosts.
    private record Share(HostGroup group, Optional<Bond> bond, TreeSet<String> slots) {

        String name() {
            return bond.map(Bond::name).orElse(slots.getFirst());
        }
    }

    @Override
    public String id() {
        return "BOND-07";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var shared = new LinkedHashMap<Key, List<Share>>();
        for (var group : context.groups().all()) {
            var own = new LinkedHashMap<Key, List<Share>>();
            for (var bond : BondFixes.bondsOf(group.layout())) {
                split(context, group, bond, findings);
                collect(context, group, Optional.of(bond), bond.members(), shared, own);
            }
            own.values().stream()
                    .filter(shares -> shares.size() > 1)
                    .forEach(shares -> findings.add(joined(context, shares)));
        }
        shared.values().stream()
                .filter(OneLagPerBond::isOfSeveral)
                .forEach(shares -> findings.add(joined(context, shares)));
        return findings;
    }

    private static boolean isOfSeveral(List<Share> shares) {
        return shares.size() > 1
                || shares.stream().mapToInt(s -> s.group().hosts().size()).sum() > 1;
    }

    private static String where(RuleContext context, Uplink uplink) {
        return context.topology()
                .switches()
                .get(uplink.switchName())
                .flatMap(Switch::mlagPair)
                .map(pair -> "pair " + pair)
                .orElse(uplink.switchName());
    }

    private static void collect(
            RuleContext context,
            HostGroup group,
            Optional<Bond> bond,
            List<String> slots,
            Map<Key, List<Share>> shared,
            Map<Key, List<Share>> own) {
        var byLag = new LinkedHashMap<Key, TreeSet<String>>();
        for (var slot : slots) {
            var uplink = group.uplink(slot);
            var lag = uplink.flatMap(u -> u.port().aggregate());
            if (lag.isPresent()) {
                var perHost = lag.get().scope() == LagScope.PER_HOST;
                var key =
                        new Key(
                                where(context, uplink.get()),
                                lag.get().name(),
                                perHost ? group.hosts().getFirst().name() : "");
                byLag.computeIfAbsent(key, _ -> new TreeSet<>()).add(slot);
            }
        }
        byLag.forEach((key, members) ->
                (key.host().isEmpty() ? shared : own)
                        .computeIfAbsent(key, _ -> new ArrayList<>())
                        .add(new Share(group, bond, members)));
    }

    /// Members of one bond that the same switch has in two LAGs.
    private void split(RuleContext context, HostGroup group, Bond bond, List<Finding> findings) {
        var bySwitch = new LinkedHashMap<String, TreeSet<String>>();
        var slots = new TreeSet<String>();
        for (var uplink : group.uplinks(bond.name())) {
            uplink.port()
                    .aggregate()
                    .ifPresent(lag -> {
                        bySwitch.computeIfAbsent(uplink.switchName(), _ -> new TreeSet<>())
                                .add(lag.name());
                        slots.add(uplink.slot());
                    });
        }
        var wrong = bySwitch.entrySet().stream().filter(e -> e.getValue().size() > 1).findFirst();
        wrong.ifPresent(entry ->
                findings.add(
                        begin(List.of(new Share(group, Optional.of(bond), slots)))
                                .fact("LAG ids of " + bond.name(), entry.getValue())
                                .says(
                                        "bond-07.split",
                                        bond.name(),
                                        String.join(" and ", entry.getValue()),
                                        entry.getKey())
                                .fix(
                                        own(context, group, slots, bond.name()),
                                        "fix.lag-id",
                                        new PortsOf(slots),
                                        bond.name())
                                .build()));
    }

    private FindingBuilder begin(List<Share> shares) {
        var builder = FindingBuilder.error(id());
        for (var share : shares) {
            builder.about(ElementId.onHost(share.group().className(), share.name()))
                    .about(Cables.of(share.group(), share.slots()))
                    .on(share.group().hosts());
        }
        return builder;
    }

    private Finding joined(RuleContext context, List<Share> shares) {
        var first = shares.getFirst();
        var lag =
                first.group()
                        .uplink(first.slots().getFirst())
                        .flatMap(u -> u.port().aggregate())
                        .orElse(Lag.NONE);
        var names = new LinkedHashSet<String>();
        shares.forEach(s -> names.add(s.name()));
        var ofHosts = names.size() == 1 || shares.size() == 1;
        var builder =
                begin(shares)
                        .fact("bonds in " + lag.name(), names)
                        .says(
                                ofHosts ? "bond-07.hosts" : "bond-07",
                                lag.name(),
                                String.join(" and ", names));
        var edits = new ArrayList<Edit>();
        for (var share : shares) {
            edits.add(own(context, share.group(), share.slots(), share.name()));
        }
        return builder.fix(Edit.all("One LAG for each bond", edits), "fix.lag-per-bond", lag.name())
                .build();
    }

    /// The ports in a LAG of their own on each host.
    private static Edit own(
            RuleContext context, HostGroup group, TreeSet<String> slots, String name) {
        var kind =
                group.uplink(slots.getFirst())
                        .flatMap(u -> u.port().aggregate())
                        .map(Lag::kind)
                        .orElse(Lag.NONE.kind());
        return PortFixes.change(
                "Put the ports of " + name + " into a LAG of their own",
                context,
                group,
                group.hosts(),
                slots,
                p -> p.withLag(new Lag(name, kind, LagScope.PER_HOST)));
    }
}
