package io.plumbline.model.rule.sw;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Fabric.FabricLink;
import io.plumbline.model.graph.PortView;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.LinkEnd;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Switch;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// SW-07: all cables of one aggregate between switches carry the same VLANs.
final class AggregateCarriesOneVlanList implements Rule {

    /// Where an aggregate ends on both sides: a switch, or the pair it is in.
    private record Aggregate(String lag, List<String> ends) {}

    @Override
    public String id() {
        return "SW-07";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var aggregates = new LinkedHashMap<Aggregate, List<FabricLink>>();
        for (var link : context.fabric().links()) {
            link.link()
                    .lag()
                    .filter(lag -> !lag.isEmpty())
                    .ifPresent(lag ->
                            aggregates
                                    .computeIfAbsent(
                                            new Aggregate(lag, ends(context, link)),
                                            _ -> new ArrayList<>())
                                    .add(link));
        }
        var findings = new ArrayList<Finding>();
        aggregates.forEach((aggregate, links) -> judge(aggregate, links, findings));
        return findings;
    }

    private static List<String> ends(RuleContext context, FabricLink link) {
        return Stream.of(link.link().a(), link.link().b())
                .map(end -> end(context, end.switchName()))
                .sorted()
                .toList();
    }

    private static String end(RuleContext context, String switchName) {
        return context.topology()
                .switches()
                .get(switchName)
                .flatMap(Switch::mlagPair)
                .map(pair -> "pair " + pair)
                .orElse(switchName);
    }

    private void judge(Aggregate aggregate, List<FabricLink> links, List<Finding> findings) {
        if (links.size() < 2) {
            return;
        }
        var ids = links.stream().map(l -> ElementId.link(l.link().name())).toList();
        if (links.stream().anyMatch(AggregateCarriesOneVlanList::isIncomplete)) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(ids)
                            .missing("VLANs of the links")
                            .says("sw-07.unknown", aggregate.lag())
                            .build());
            return;
        }
        var carried = links.stream().map(AggregateCarriesOneVlanList::carried).toList();
        var natives = links.stream().map(AggregateCarriesOneVlanList::natives).toList();
        if (carried.stream().distinct().count() < 2 && natives.stream().distinct().count() < 2) {
            return;
        }
        var union = carried.stream().reduce(VlanSet.NONE, VlanSet::union);
        var common = carried.stream().reduce(VlanSet.ALL, VlanSet::intersection);
        var builder = FindingBuilder.error(id()).about(ids);
        for (var i = 0; i < links.size(); i++) {
            builder.fact("VLANs of " + links.get(i).link().name(), carried.get(i));
        }
        var odd = union.minus(common);
        findings.add(
                (odd.isEmpty()
                                ? builder.says("sw-07.native", aggregate.lag())
                                : builder.says("sw-07", aggregate.lag(), odd))
                        .fix(
                                alike(links.stream().map(l -> l.link().name()).toList(), union),
                                "fix.one-vlan-list",
                                aggregate.lag())
                        .build());
    }

    private static boolean isIncomplete(FabricLink link) {
        return List.of(link.endA(), link.endB()).stream()
                .anyMatch(e ->
                        e.tagged().isMissing()
                                || e.nativeVlan().isMissing()
                                || e.vlanDatabase().isMissing());
    }

    private static VlanSet carried(FabricLink link) {
        return known(link.endA())
                .intersection(known(link.endB()))
                .intersection(link.endA().vlanDatabase().ifKnown().orElse(VlanSet.ALL))
                .intersection(link.endB().vlanDatabase().ifKnown().orElse(VlanSet.ALL));
    }

    private static VlanSet known(PortView end) {
        return end.tagged().ifKnown().orElse(VlanSet.NONE);
    }

    private static List<Optional<Integer>> natives(FabricLink link) {
        return List.of(link.endA().nativeId(), link.endB().nativeId()).stream()
                .sorted((a, b) -> Integer.compare(a.orElse(0), b.orElse(0)))
                .toList();
    }

    /// Every link carries the union and has the native VLAN of the first; databases know the union.
    private static Edit alike(Collection<String> names, VlanSet union) {
        return Edit.of(
                "One VLAN list on " + String.join(", ", names),
                before -> {
                    var nativeVlan =
                            names.stream()
                                    .flatMap(n -> before.links().get(n).stream())
                                    .findFirst()
                                    .map(l -> l.a().wanted().nativeVlan())
                                    .orElse(Fact.unset());
                    var after = before;
                    for (var name : names) {
                        after =
                                after.withLinks(links ->
                                        links.replacing(
                                                name,
                                                l ->
                                                        Shape.with(
                                                                Shape.with(
                                                                        l,
                                                                        "a",
                                                                        end(
                                                                                l.a(),
                                                                                union,
                                                                                nativeVlan)),
                                                                "b",
                                                                end(l.b(), union, nativeVlan))));
                        var link = after.links().get(name);
                        if (link.isPresent()) {
                            after = known(after, link.get().a().switchName(), union);
                            after = known(after, link.get().b().switchName(), union);
                        }
                    }
                    return after;
                });
    }

    private static LinkEnd end(LinkEnd end, VlanSet union, Fact<?> nativeVlan) {
        PortSettings settings = end.wanted().withTagged(union);
        return Shape.with(end, "wanted", Shape.with(settings, "nativeVlan", nativeVlan));
    }

    private static Topology known(Topology in, String switchName, VlanSet union) {
        return in.withSwitches(all ->
                all.replacing(
                        switchName,
                        s ->
                                s.vlans().isKnown()
                                        ? Shape.with(s, "vlans", s.vlans().map(union::union))
                                        : s));
    }
}
