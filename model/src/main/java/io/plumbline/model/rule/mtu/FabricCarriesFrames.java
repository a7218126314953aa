package io.plumbline.model.rule.mtu;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.End;
import io.plumbline.model.graph.Footing;
import io.plumbline.model.graph.InterfaceMtus;
import io.plumbline.model.graph.Reach;
import io.plumbline.model.graph.RoleEnds;
import io.plumbline.model.graph.StateReach;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortFixes;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Switch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// MTU-03: the switches carry frames as large as the ends of a network or role send.
final class FabricCarriesFrames implements Rule {

    /// A localnet network without an MTU sends this much more than the overlay.
    private static final int OVERLAY_HEADER = 100;

    private enum Verdict {
        CARRIED,
        LOST,
        UNKNOWN
    }

    @Override
    public String id() {
        return "MTU-03";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var smallest = smallestPort(context);
        if (smallest.isEmpty() || !isAnythingAbove(context, smallest.get())) {
            return findings;
        }
        for (var role : context.roleEnds()) {
            if (isAbove(role, smallest.get())) {
                judge(context, role, findings);
            }
        }
        return findings;
    }

    /// The smallest MTU of any port that somebody gave. Where it suffices, no way need be followed,
    /// which takes seconds in a large fabric; a port that nobody gave is told by AUDIT-01.
    private static Optional<Mtu> smallestPort(RuleContext context) {
        var known = new ArrayList<Fact<Mtu>>();
        for (var link : context.fabric().links()) {
            known.add(link.endA().mtu());
            known.add(link.endB().mtu());
        }
        for (var group : context.groups().all()) {
            group.allUplinks().forEach(u -> known.add(u.port().mtu()));
        }
        for (var external : context.topology().externals()) {
            context.fabric().portsOf(external).forEach(p -> known.add(p.mtu()));
        }
        return known.stream().flatMap(f -> f.ifKnown().stream()).min(Mtu::compareTo);
    }

    /// Whether some interface, network or attachment may send more than that.
    private static boolean isAnythingAbove(RuleContext context, Mtu port) {
        var topology = context.topology();
        var sent = new ArrayList<Fact<Mtu>>();
        for (var layout : context.layouts()) {
            var mtus = new InterfaceMtus(layout.layout());
            layout.layout().interfaces().forEach(i -> sent.add(mtus.of(i.name())));
        }
        topology.networks().forEach(n -> sent.add(n.mtu()));
        topology.externals().forEach(e -> sent.add(e.mtu()));
        topology.roles().forEach(r -> r.attachment().ifPresent(a -> sent.add(a.mtu())));
        sent.add(topology.cluster().effectiveMtu().map(m -> Mtu.of(m.bytes() + OVERLAY_HEADER)));
        return sent.stream()
                .anyMatch(f -> f.ifKnown().filter(m -> m.compareTo(port) > 0).isPresent());
    }

    private static boolean isAbove(RoleEnds role, Mtu port) {
        return role.ends().stream()
                .anyMatch(e -> e.mtu().ifKnown().filter(m -> m.compareTo(port) > 0).isPresent());
    }

    /// Every end with the first one and with its neighbour in the list: a link that only some pairs
    /// use is on the way of one of these.
    private void judge(RuleContext context, RoleEnds role, List<Finding> findings) {
        var boot = context.boot();
        var ends = role.ends();
        var bad = new LinkedHashSet<EffectiveHost>();
        Optional<Mtu> size = Optional.empty();
        var unknown = false;
        for (var i = 1; i < ends.size(); i++) {
            for (var other = 0; other < i; other += Math.max(1, i - 1)) {
                var verdict = judge(boot, ends.get(other), ends.get(i));
                if (verdict == Verdict.LOST) {
                    size = common(ends.get(other), ends.get(i));
                    addHosts(role, ends.get(i), bad);
                }
                unknown |= verdict == Verdict.UNKNOWN;
            }
        }
        if (size.isPresent()) {
            findings.add(lost(context, role, bad, size.get()));
        } else if (unknown) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(role.ids())
                            .missing("MTU on the way")
                            .says("mtu-03.unknown", String.join(", ", role.names()))
                            .build());
        }
    }

    private static void addHosts(RoleEnds role, End end, Set<EffectiveHost> hosts) {
        hosts.addAll(role.hosts().getOrDefault(end.owner(), List.of()));
    }

    /// The largest frame that both send and receive: what a host cannot hold itself is no fault of
    /// the switches.
    private static Optional<Mtu> common(End a, End b) {
        var sizes = new ArrayList<Fact<Mtu>>(List.of(a.mtu(), b.mtu()));
        for (var end : List.of(a, b)) {
            if (end instanceof End.OnHost on) {
                var mtus = new InterfaceMtus(on.host().layout());
                Footing.of(on.host().layout(), on.carrier())
                        .stack()
                        .forEach(name -> sizes.add(mtus.of(name)));
            }
        }
        return sizes.stream().allMatch(Fact::isKnown)
                ? sizes.stream().flatMap(s -> s.ifKnown().stream()).min(Mtu::compareTo)
                : Optional.empty();
    }

    private static Verdict judge(StateReach boot, End a, End b) {
        var size = common(a, b);
        if (size.isEmpty() || boot.reaches(a, b) != Reach.ALL) {
            // What does not arrive at all, or nobody knows, is for other rules.
            return Verdict.CARRIED;
        }
        var there = boot.reachesFull(sized(a, size.get()), b);
        var back = boot.reachesFull(sized(b, size.get()), a);
        return switch (there.and(back)) {
            case ALL -> Verdict.CARRIED;
            case SOME, NONE -> Verdict.LOST;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    private static End sized(End end, Mtu size) {
        Fact<Mtu> mtu = Fact.drawn(size);
        return switch (end) {
            case End.OnHost(var host, var carrier, var stand, var tag, var _) ->
                    new End.OnHost(host, carrier, stand, tag, mtu);
            case End.Outside(var external, var vlan, var _) -> new End.Outside(external, vlan, mtu);
        };
    }

    private Finding lost(RuleContext context, RoleEnds role, Set<EffectiveHost> hosts, Mtu size) {
        return FindingBuilder.error(id())
                .about(role.ids())
                .on(hosts)
                .fact("sent", size)
                .says("mtu-03", String.join(", ", role.names()), size)
                .fix(raise(context, role, size), "fix.raise-fabric", Switch.DEFAULT_MTU)
                .build();
    }

    /// Every port behind these networks and roles, and every link, that is smaller.
    private static Edit raise(RuleContext context, RoleEnds role, Mtu size) {
        var edits = new ArrayList<Edit>();
        for (var id : role.ids()) {
            context.usage(id)
                    .ifPresent(u -> u.attachments().forEach(a -> raise(context, a, size, edits)));
        }
        for (var link : context.fabric().links()) {
            if (isBelow(link.endA().mtu(), size) || isBelow(link.endB().mtu(), size)) {
                edits.add(MtuFixes.raise(link.link()));
            }
        }
        for (var external : context.topology().externals()) {
            if (context.fabric().portsOf(external).stream().anyMatch(p -> isBelow(p.mtu(), size))) {
                edits.add(MtuFixes.raise(external));
            }
        }
        return Edit.all("Raise the MTU of the switches", edits);
    }

    private static void raise(
            RuleContext context, Attachment attachment, Mtu size, List<Edit> edits) {
        var slots = new TreeSet<String>();
        for (var uplink : attachment.uplinks()) {
            if (isBelow(uplink.port().mtu(), size)) {
                slots.add(uplink.slot());
            }
        }
        if (!slots.isEmpty()) {
            edits.add(
                    PortFixes.change(
                            "Raise the MTU of the ports of " + String.join(", ", slots),
                            context,
                            attachment.group(),
                            attachment.hosts(),
                            slots,
                            p -> p.withMtu(Switch.DEFAULT_MTU)));
        }
    }

    private static boolean isBelow(Fact<Mtu> mtu, Mtu size) {
        return mtu.ifKnown().filter(m -> m.compareTo(size) < 0).isPresent();
    }
}
