package io.plumbline.model.rule.bond;

import io.plumbline.model.edit.Additions;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortFixes;
import io.plumbline.model.rule.PortsOf;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// BOND-04: the members of one LAG end on one switch, or on a pair under one LAG id.
final class OneLagOnePartner implements Rule {

    @Override
    public String id() {
        return "BOND-04";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var group : context.groups().all()) {
            for (var bond : BondFixes.bondsOf(group.layout())) {
                var hashes =
                        bond.mode()
                                .filter(m -> m == BondMode.LACP || m == BondMode.BALANCE_XOR)
                                .isPresent();
                if (hashes && !bond.isSlb()) {
                    judge(context, group, bond, findings);
                }
            }
        }
        return findings;
    }

    private void judge(RuleContext context, HostGroup group, Bond bond, List<Finding> findings) {
        var uplinks = group.uplinks(bond.name());
        var switches =
                uplinks.stream()
                        .filter(Uplink::onSwitch)
                        .map(Uplink::switchName)
                        .collect(Collectors.toCollection(TreeSet::new));
        var lags =
                uplinks.stream()
                        .flatMap(u -> u.port().aggregate().stream())
                        .map(Lag::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        var nics = group.layout().nicsBelow(bond.name());
        if (!isOnePartner(context, List.copyOf(switches))) {
            findings.add(apart(context, group, bond, switches));
        } else if (switches.size() > 1 && lags.size() > 1) {
            findings.add(otherNames(context, group, bond, lags));
        } else if (uplinks.size() < nics.size() || !uplinks.stream().allMatch(Uplink::onSwitch)) {
            var unknown =
                    nics.stream()
                            .map(n -> n.name())
                            .filter(n -> group.uplink(n).filter(Uplink::onSwitch).isEmpty())
                            .toList();
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(ElementId.onHost(group.className(), bond.name()))
                            .about(Cables.of(group, unknown))
                            .on(group.hosts())
                            .missing("cables")
                            .says("bond-04.unknown", bond.name())
                            .build());
        }
    }

    private static boolean isOnePartner(RuleContext context, List<String> switches) {
        for (var other : switches) {
            if (!other.equals(switches.getFirst())
                    && !context.fabric().isPair(switches.getFirst(), other)) {
                return false;
            }
        }
        return true;
    }

    private FindingBuilder begin(HostGroup group, Bond bond) {
        var loses = bond.mode().filter(m -> m == BondMode.BALANCE_XOR).isPresent();
        var slots = group.uplinks(bond.name()).stream().map(Uplink::slot).toList();
        return (loses ? FindingBuilder.error(id()) : FindingBuilder.warning(id()))
                .about(ElementId.onHost(group.className(), bond.name()))
                .about(Cables.of(group, slots))
                .on(group.hosts());
    }

    private Finding apart(
            RuleContext context, HostGroup group, Bond bond, TreeSet<String> switches) {
        var names = String.join(" and ", switches);
        var builder =
                begin(group, bond)
                        .fact("switches of " + bond.name(), switches)
                        .says("bond-04", bond.name(), names);
        var free =
                switches.stream()
                        .flatMap(name -> context.topology().switches().get(name).stream())
                        .allMatch(s -> s.mlagPair().isEmpty());
        if (switches.size() == 2 && free) {
            builder.fix(paired(List.copyOf(switches)), "fix.pair", names);
        }
        var slots = group.uplinks(bond.name()).stream().map(Uplink::slot).toList();
        return builder.fix(
                        BondFixes.mode(group.layout(), group.hosts(), bond, BondMode.ACTIVE_BACKUP)
                                .then(
                                        PortFixes.change(
                                                "Take the ports out of their LAG",
                                                context,
                                                group,
                                                group.hosts(),
                                                slots,
                                                p -> p.withLag(Lag.NONE))),
                        "fix.bond-mode",
                        bond.name(),
                        BondMode.ACTIVE_BACKUP.word())
                .build();
    }

    /// A pair has a peer link: the one that is there, else a new one.
    private static Edit paired(List<String> switches) {
        var pair = String.join("-", switches);
        Edit joined =
                Edit.of(
                        "Make " + String.join(" and ", switches) + " a pair",
                        before ->
                                before.withSwitches(all -> {
                                    var changed = all;
                                    for (var name : switches) {
                                        changed =
                                                changed.replacing(name, s -> s.withMlagPair(pair));
                                    }
                                    return changed;
                                }));
        return joined.then(
                Edit.of("Link them", before -> linked(before, switches).applyTo(before)));
    }

    private static Edit linked(Topology in, List<String> switches) {
        return in.links().stream()
                .filter(l ->
                        switches.contains(l.a().switchName())
                                && switches.contains(l.b().switchName()))
                .findFirst()
                .map(l ->
                        AttributeFixes.set(
                                "Make it the peer link", ElementId.link(l.name()), "peer", true))
                .orElseGet(() -> Additions.link(switches.getFirst(), switches.getLast(), 2, true));
    }

    private Finding otherNames(
            RuleContext context, HostGroup group, Bond bond, TreeSet<String> lags) {
        var slots = group.uplinks(bond.name()).stream().map(Uplink::slot).toList();
        var first = lags.first();
        return begin(group, bond)
                .fact("LAG ids of " + bond.name(), lags)
                .says("bond-04.ids", bond.name(), String.join(" and ", lags))
                .fix(
                        PortFixes.change(
                                "Put the ports of " + bond.name() + " into " + first,
                                context,
                                group,
                                group.hosts(),
                                slots,
                                p -> p.withLag(Lag.lacp(first))),
                        "fix.lag-id",
                        new PortsOf(new TreeSet<>(slots)),
                        first)
                .build();
    }
}
