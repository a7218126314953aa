package io.plumbline.model.rule.sw;

import io.plumbline.model.edit.Additions;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Admission;
import io.plumbline.model.graph.Fabric.FabricLink;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.LinkEnd;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Switch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// SW-02: an MLAG pair has two switches and a peer link that carries every VLAN of the pair.
final class PairComplete implements Rule {

    @Override
    public String id() {
        return "SW-02";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var pairs = new LinkedHashMap<String, List<String>>();
        for (Switch s : context.topology().switches()) {
            s.mlagPair()
                    .ifPresent(p -> pairs.computeIfAbsent(p, _ -> new ArrayList<>()).add(s.name()));
        }
        var vlans = vlansBySwitch(context);
        var findings = new ArrayList<Finding>();
        pairs.forEach((pair, members) -> judge(context, pair, members, vlans, findings));
        return findings;
    }

    private void judge(
            RuleContext context,
            String pair,
            List<String> members,
            Map<String, TreeSet<Integer>> vlans,
            List<Finding> findings) {
        if (members.size() != 2) {
            findings.add(
                    begin(FindingBuilder.error(id()), pair, members)
                            .fact("switches of " + pair, members)
                            .says("sw-02", pair, members.size(), String.join(", ", members))
                            .build());
            return;
        }
        var peers =
                context.fabric().links().stream()
                        .filter(l -> l.link().peer() && isBetween(l, members))
                        .toList();
        if (peers.isEmpty()) {
            findings.add(noPeerLink(context, pair, members));
            return;
        }
        var used = new TreeSet<Integer>();
        members.forEach(m -> used.addAll(vlans.getOrDefault(m, new TreeSet<>())));
        lacking(pair, members, peers, used, findings);
    }

    private static boolean isBetween(FabricLink link, List<String> members) {
        return members.contains(link.link().a().switchName())
                && members.contains(link.link().b().switchName());
    }

    private static FindingBuilder begin(FindingBuilder builder, String pair, List<String> members) {
        return builder.about(ElementId.of(ElementKind.MLAG_PAIR, pair))
                .about(members.stream().map(ElementId::aSwitch).toList());
    }

    private Finding noPeerLink(RuleContext context, String pair, List<String> members) {
        var builder =
                begin(FindingBuilder.error(id()), pair, members)
                        .fact("peer link", "none")
                        .says("sw-02.no-peer", pair, String.join(" and ", members));
        var plain =
                context.fabric().links().stream().filter(l -> isBetween(l, members)).findFirst();
        var edit =
                plain.map(l -> peer(l.link().name()))
                        .orElseGet(() ->
                                Additions.link(members.getFirst(), members.getLast(), 2, true));
        return builder.fix(edit, "fix.peer-link", String.join(" and ", members)).build();
    }

    private static Edit peer(String link) {
        return AttributeFixes.set(
                "Make " + link + " the peer link", ElementId.link(link), "peer", true);
    }

    private void lacking(
            String pair,
            List<String> members,
            List<FabricLink> peers,
            TreeSet<Integer> used,
            List<Finding> findings) {
        var byAnswer = new TreeMap<Admission, TreeSet<Integer>>();
        for (var vlan : used) {
            var best =
                    peers.stream()
                            .map(l -> l.admits(vlan))
                            .min(Comparator.comparingInt(PairComplete::worth))
                            .orElseThrow();
            byAnswer.computeIfAbsent(best, _ -> new TreeSet<>()).add(vlan);
        }
        var ids = peers.stream().map(l -> ElementId.link(l.link().name())).toList();
        var missing = set(byAnswer.get(Admission.NO));
        var unknown = set(byAnswer.get(Admission.UNKNOWN));
        if (!missing.isEmpty()) {
            findings.add(
                    begin(FindingBuilder.error(id()), pair, members)
                            .about(ids)
                            .fact("tagged on the peer link", peers.getFirst().endA().tagged())
                            .says("sw-02.vlan", missing, pair)
                            .fix(carried(peers, missing), "fix.peer-vlan", missing)
                            .build());
        } else if (!unknown.isEmpty()) {
            findings.add(
                    begin(FindingBuilder.unknown(id()), pair, members)
                            .about(ids)
                            .missing("VLANs of the peer link")
                            .says("sw-02.unknown", pair)
                            .build());
        }
    }

    private static int worth(Admission admission) {
        return switch (admission) {
            case YES -> 0;
            case UNKNOWN -> 1;
            case NO -> 2;
        };
    }

    private static VlanSet set(@Nullable TreeSet<Integer> ids) {
        return ids == null
                ? VlanSet.NONE
                : VlanSet.of(ids.stream().mapToInt(Integer::intValue).toArray()).normalized();
    }

    /// What hosts use, by the switch next to them.
    private static Map<String, TreeSet<Integer>> vlansBySwitch(RuleContext context) {
        var vlans = new HashMap<String, TreeSet<Integer>>();
        for (var usage : context.usages()) {
            for (var attachment : usage.attachments()) {
                for (var uplink : attachment.uplinks()) {
                    var here = vlans.computeIfAbsent(uplink.switchName(), _ -> new TreeSet<>());
                    attachment
                            .vlans()
                            .ids()
                            .filter(v -> attachment.admission(uplink, v) == Admission.YES)
                            .forEach(here::add);
                    if (attachment.isUntagged()) {
                        uplink.port().nativeId().ifPresent(here::add);
                    }
                }
            }
        }
        return vlans;
    }

    private static Edit carried(List<FabricLink> peers, VlanSet vlans) {
        return Edit.of(
                "Add VLAN " + vlans + " to the peer link",
                before ->
                        before.withLinks(all -> {
                            var changed = all;
                            for (var peer : peers) {
                                changed =
                                        changed.replacing(
                                                peer.link().name(),
                                                l ->
                                                        Shape.with(
                                                                Shape.with(
                                                                        l, "a", plus(l.a(), vlans)),
                                                                "b",
                                                                plus(l.b(), vlans)));
                            }
                            return changed;
                        }));
    }

    private static LinkEnd plus(LinkEnd end, VlanSet vlans) {
        return end.wanted().tagged().isUnset()
                ? end
                : Shape.with(
                        end,
                        "wanted",
                        end.wanted()
                                .withTagged(
                                        end.wanted()
                                                .tagged()
                                                .ifKnown()
                                                .orElse(VlanSet.NONE)
                                                .union(vlans)));
    }
}
