package io.plumbline.model.rule.sw;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.UsedVlans;
import io.plumbline.model.graph.Admission;
import io.plumbline.model.graph.Loop;
import io.plumbline.model.graph.Loops;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// SW-01: where links between switches form a loop, every switch on it runs a spanning tree.
final class NoLoopWithoutSpanningTree implements Rule {

    @Override
    public String id() {
        return "SW-01";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var loop : Loops.of(context.topology(), context.fabric(), vlans(context))) {
            if (loop.stopped() != Admission.YES) {
                findings.add(finding(context, loop));
            }
        }
        return findings;
    }

    /// The VLANs in use, the native ones of links, and one that stands for all others.
    private static TreeSet<Integer> vlans(RuleContext context) {
        var vlans = new TreeSet<Integer>();
        var used = UsedVlans.of(context.topology());
        used.ids().forEach(vlans::add);
        for (var link : context.fabric().links()) {
            link.endA().nativeId().ifPresent(vlans::add);
            link.endB().nativeId().ifPresent(vlans::add);
        }
        VlanSet.range(1, VlanId.HIGHEST).minus(used).ids().findFirst().ifPresent(vlans::add);
        return vlans;
    }

    private Finding finding(RuleContext context, Loop loop) {
        var known = loop.stopped() == Admission.NO;
        var off =
                loop.switches().stream()
                        .filter(name ->
                                context.topology().switches().get(name).stream()
                                        .anyMatch(s -> !s.spanningTree().ifKnown().orElse(true)))
                        .toList();
        var links = String.join(", ", loop.links());
        var builder =
                (known ? FindingBuilder.error(id()) : FindingBuilder.unknown(id()))
                        .about(loop.links().stream().map(ElementId::link).toList())
                        .about(loop.switches().stream().map(ElementId::aSwitch).toList());
        for (var name : loop.switches()) {
            context.topology()
                    .switches()
                    .get(name)
                    .ifPresent(s -> builder.fact("spanning tree of " + name, s.spanningTree()));
        }
        if (!known) {
            return builder.says("sw-01.unknown", links).build();
        }
        builder.says("sw-01", links, String.join(" and ", off));
        oneAggregate(context, loop)
                .ifPresent(edit -> builder.fix(edit, "fix.one-aggregate", links));
        var label = "Run a spanning tree on " + String.join(", ", off);
        return builder.fix(
                        Edit.all(
                                label,
                                off.stream()
                                        .map(name ->
                                                AttributeFixes.set(
                                                        label,
                                                        ElementId.aSwitch(name),
                                                        "spanningTree",
                                                        Fact.drawn(true)))
                                        .toList()),
                        "fix.spanning-tree",
                        String.join(", ", off))
                .build();
    }

    /// Parallel links between two switches become one LAG.
    private static Optional<Edit> oneAggregate(RuleContext context, Loop loop) {
        if (loop.switches().size() != 2) {
            return Optional.empty();
        }
        var name = String.join("-", loop.switches());
        var taken =
                context.topology().links().stream()
                        .anyMatch(l -> l.lag().filter(name::equals).isPresent());
        var lag = taken ? name + "-2" : name;
        return Optional.of(
                Edit.of(
                        "One LAG of " + String.join(", ", loop.links()),
                        before ->
                                before.withLinks(all -> {
                                    var changed = all;
                                    for (var link : loop.links()) {
                                        changed =
                                                changed.replacing(
                                                        link,
                                                        l ->
                                                                Shape.with(
                                                                        l,
                                                                        "lag",
                                                                        Optional.of(lag)));
                                    }
                                    return changed;
                                })));
    }
}
