package io.plumbline.model.rule.vlan;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Admission;
import io.plumbline.model.graph.Fabric.FabricLink;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.LinkEnd;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The fewest links that would have to carry a VLAN to join the islands that some switches are on.
final class MissingTrunks {

    private final RuleContext context;
    private final Set<String> switches;
    private final Map<String, List<FabricLink>> linksOf = new HashMap<>();
    private final int vlan;

    MissingTrunks(RuleContext context, VlanSet vlans, Set<String> switches) {
        this.context = context;
        this.switches = new TreeSet<>(switches);
        this.vlan = vlans.ids().findFirst().orElse(0);
        for (var link : context.fabric().links()) {
            linksOf.computeIfAbsent(link.link().a().switchName(), _ -> new ArrayList<>()).add(link);
            linksOf.computeIfAbsent(link.link().b().switchName(), _ -> new ArrayList<>()).add(link);
        }
    }

    /// Names of the links, whole aggregates where one is concerned; also of those that carry it but
    /// end on a switch that does not know the VLAN.
    List<String> links() {
        var reached = new HashSet<String>();
        var chosen = new LinkedHashSet<String>();
        for (var start : switches) {
            if (reached.isEmpty()) {
                reached.addAll(free(Set.of(start)));
            } else if (!reached.contains(start)) {
                join(reached, start, chosen);
            }
        }
        return withTheirAggregates(chosen);
    }

    /// Switches that frames reach from some others without a new link.
    private Set<String> free(Set<String> from) {
        var seen = new HashSet<>(from);
        var todo = new ArrayDeque<>(from);
        while (!todo.isEmpty()) {
            var at = todo.remove();
            for (var link : linksOf.getOrDefault(at, List.of())) {
                if (link.admits(vlan) == Admission.YES && seen.add(other(link, at))) {
                    todo.add(other(link, at));
                }
            }
        }
        return seen;
    }

    private static String other(FabricLink link, String than) {
        var a = link.link().a().switchName();
        return a.equals(than) ? link.link().b().switchName() : a;
    }

    /// Finds the way from what is reached to a switch with the fewest new links: links that carry
    /// the VLAN cost nothing.
    private void join(Set<String> reached, String goal, Set<String> chosen) {
        var before = new HashMap<String, FabricLink>();
        var seen = new HashSet<>(reached);
        var todo = new ArrayDeque<>(reached);
        while (!todo.isEmpty() && !seen.contains(goal)) {
            var at = todo.remove();
            for (var link : linksOf.getOrDefault(at, List.of())) {
                var next = other(link, at);
                if (seen.add(next)) {
                    before.put(next, link);
                    if (link.admits(vlan) == Admission.YES) {
                        todo.addFirst(next);
                    } else {
                        todo.addLast(next);
                    }
                }
            }
        }
        var at = goal;
        while (before.containsKey(at)) {
            var link = before.get(at);
            if (link.admits(vlan) != Admission.YES) {
                chosen.add(link.link().name());
            }
            reached.add(at);
            at = other(link, at);
        }
        reached.addAll(free(reached));
    }

    private List<String> withTheirAggregates(Set<String> chosen) {
        var all = new LinkedHashSet<>(chosen);
        var links = context.topology().links();
        for (var name : chosen) {
            links.get(name)
                    .flatMap(l -> l.lag())
                    .ifPresent(lag ->
                            links.stream()
                                    .filter(l -> l.lag().filter(lag::equals).isPresent())
                                    .forEach(l -> all.add(l.name())));
        }
        return List.copyOf(all);
    }

    /// Both ends of the links admit the VLANs, and the switches know them.
    static Edit extended(List<String> links, Collection<String> switches, VlanSet vlans) {
        return Edit.of(
                "Add VLAN "
                        + vlans
                        + " to "
                        + String.join(", ", links.isEmpty() ? switches : links),
                before -> {
                    var after = before;
                    for (var name : switches) {
                        after = known(after, name, vlans);
                    }
                    for (var name : links) {
                        var link = after.links().get(name);
                        if (link.isEmpty()) {
                            continue;
                        }
                        var wider =
                                Shape.with(
                                        Shape.with(link.get(), "a", plus(link.get().a(), vlans)),
                                        "b",
                                        plus(link.get().b(), vlans));
                        after = after.withLinks(all -> all.with(wider));
                        after = known(after, wider.a().switchName(), vlans);
                        after = known(after, wider.b().switchName(), vlans);
                    }
                    return after;
                });
    }

    private static LinkEnd plus(LinkEnd end, VlanSet vlans) {
        return end.wanted().tagged().isUnset()
                ? end
                : Shape.with(end, "wanted", Admitted.plus(end.wanted(), vlans));
    }

    private static Topology known(Topology in, String switchName, VlanSet vlans) {
        return in.withSwitches(all ->
                all.replacing(
                        switchName,
                        s ->
                                s.vlans().isKnown()
                                        ? Shape.with(s, "vlans", s.vlans().map(vlans::union))
                                        : s));
    }
}
