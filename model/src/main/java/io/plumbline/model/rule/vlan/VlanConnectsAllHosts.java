package io.plumbline.model.rule.vlan;

import io.plumbline.model.graph.Admission;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.FirstHop;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.graph.VlanGraph;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.NetworkKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// VLAN-04: all hosts of a network or role, and what they must reach, are connected on its VLAN.
final class VlanConnectsAllHosts implements Rule {

    private static final int MOST_SWITCHES = 4;

    @Override
    public String id() {
        return "VLAN-04";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var usage : context.usages()) {
            for (var leg : legs(usage)) {
                judge(context, usage, leg, findings);
            }
        }
        return findings;
    }

    /// Legs of a multipath role are networks of their own; machines of a network sit anywhere.
    private static Collection<List<Attachment>> legs(Usage usage) {
        if (usage.network().filter(n -> n.kind() != NetworkKind.SRIOV).isPresent()) {
            return List.of(usage.attachments());
        }
        return usage.attachments().stream()
                .collect(
                        Collectors.groupingBy(
                                Attachment::carrier, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private void judge(
            RuleContext context, Usage usage, List<Attachment> leg, List<Finding> findings) {
        var judged = new IdentityHashMap<VlanGraph, VlanSet>();
        for (var vlan : vlans(leg)) {
            var graph = context.fabric().vlan(vlan);
            judged.merge(graph, VlanSet.of(vlan), VlanSet::union);
        }
        judged.forEach((graph, vlans) -> {
            var vlan = vlans.ids().findFirst().orElseThrow();
            var ends = new Ends(graph, vlan);
            for (var attachment : leg) {
                var present =
                        attachment.vlans().contains(vlan)
                                || attachment.isUntagged()
                                        && attachment.nativeVlans().equals(Set.of(vlan));
                if (present && attachment.firstHop(vlan) == FirstHop.ALL) {
                    ends.add(attachment);
                }
            }
            var targets =
                    usage.required().stream()
                            .filter(e ->
                                    e.vlans().ifKnown().filter(s -> s.contains(vlan)).isPresent())
                            .toList();
            ends.judge(context, usage, targets, vlans, findings);
        });
    }

    private static TreeSet<Integer> vlans(List<Attachment> leg) {
        var all = new TreeSet<Integer>();
        for (var attachment : leg) {
            if (attachment.isUntagged()) {
                attachment.nativeVlans().stream().filter(v -> v > 0).forEach(all::add);
            } else {
                attachment.vlans().ids().forEach(all::add);
            }
        }
        return all;
    }

    /// The hosts of one VLAN by the islands they enter.
    private final class Ends {
        private final VlanGraph graph;
        private final int vlan;
        private final Map<VlanGraph.Entry, List<Attachment>> byEntry = new LinkedHashMap<>();

        Ends(VlanGraph graph, int vlan) {
            this.graph = graph;
            this.vlan = vlan;
        }

        void add(Attachment attachment) {
            byEntry.computeIfAbsent(graph.entry(attachment, vlan), _ -> new ArrayList<>())
                    .add(attachment);
        }

        void judge(
                RuleContext context,
                Usage usage,
                List<External> targets,
                VlanSet vlans,
                List<Finding> findings) {
            var worst = Admission.YES;
            var apart = new LinkedHashSet<VlanGraph.Entry>();
            var main = main();
            var hosts = byEntry.values().stream().mapToInt(Ends::hosts).sum();
            for (var entry : byEntry.entrySet()) {
                var alone = entry.getKey().equals(main) && hosts < 2;
                var answer = alone ? Admission.YES : entry.getKey().reaches(main);
                if (answer == Admission.NO) {
                    apart.add(entry.getKey());
                }
                worst = worst.and(answer);
            }
            var cut = new ArrayList<External>();
            for (var target : targets) {
                var answer = reaches(context, target, apart);
                if (answer == Admission.NO) {
                    cut.add(target);
                }
                worst = worst.and(answer);
            }
            if (!apart.isEmpty() || !cut.isEmpty()) {
                findings.add(finding(context, usage, vlans, apart, cut));
            } else if (worst == Admission.UNKNOWN) {
                findings.add(unknown(context, usage, vlans));
            }
        }

        /// What most hosts enter.
        private VlanGraph.Entry main() {
            return byEntry.entrySet().stream()
                    .max(Comparator.comparingInt(e -> hosts(e.getValue())))
                    .map(Map.Entry::getKey)
                    .orElse(new VlanGraph.Entry(Set.of(), Set.of(), false, false));
        }

        private static int hosts(List<Attachment> attachments) {
            return attachments.stream().mapToInt(a -> a.hosts().size()).sum();
        }

        private Admission reaches(
                RuleContext context, External target, Set<VlanGraph.Entry> apart) {
            var on = graph.entry(target, vlan);
            var ports = target.ports();
            var either =
                    ports.size() == 2
                            && context.fabric()
                                    .isPair(
                                            ports.getFirst().switchName(),
                                            ports.getLast().switchName());
            var worst = Admission.YES;
            for (var entry : byEntry.keySet()) {
                var answer = entry.reachesExternal(on, either);
                if (answer == Admission.NO) {
                    apart.add(entry);
                }
                worst = worst.and(answer);
            }
            return worst;
        }

        private Finding finding(
                RuleContext context,
                Usage usage,
                VlanSet vlans,
                Set<VlanGraph.Entry> apart,
                List<External> cut) {
            var hosts = new ArrayList<EffectiveHost>();
            var here = new TreeSet<String>();
            var there = new TreeSet<String>();
            byEntry.forEach((entry, attachments) -> {
                for (var attachment : attachments) {
                    if (apart.contains(entry)) {
                        hosts.addAll(attachment.hosts());
                    }
                    attachment
                            .uplinks()
                            .forEach(u ->
                                    (apart.contains(entry) ? there : here).add(u.switchName()));
                }
            });
            cut.forEach(e -> e.ports().forEach(p -> here.add(p.switchName())));
            var builder =
                    FindingBuilder.error(id())
                            .about(usage.id())
                            .about(cut.stream().map(e -> ElementId.external(e.name())).toList())
                            .on(hosts)
                            .outOf(usage.hostsInAll());
            var all = new TreeSet<>(here);
            all.addAll(there);
            var blocked = new MissingTrunks(context, vlans, all).links();
            blocked.forEach(link -> builder.about(ElementId.link(link)));
            if (cut.isEmpty()) {
                builder.says("vlan-04", vlans, usage.name(), few(there), few(here));
            } else {
                var names = cut.stream().map(External::name).collect(Collectors.joining(", "));
                builder.says("vlan-04.target", names, usage.name(), vlans, few(all));
            }
            var unaware = unaware(context, all);
            if (!blocked.isEmpty() || !unaware.isEmpty()) {
                builder.fix(
                        MissingTrunks.extended(blocked, unaware, vlans),
                        "fix.extend-trunks",
                        vlans,
                        String.join(", ", blocked.isEmpty() ? unaware : blocked));
            }
            return builder.build();
        }

        /// Switches whose database does not have the VLAN.
        private List<String> unaware(RuleContext context, Collection<String> switches) {
            return switches.stream()
                    .flatMap(name -> context.topology().switches().get(name).stream())
                    .filter(s -> s.vlans().ifKnown().filter(v -> !v.contains(vlan)).isPresent())
                    .map(s -> s.name())
                    .toList();
        }

        private Finding unknown(RuleContext context, Usage usage, VlanSet vlans) {
            var links =
                    context.fabric().links().stream()
                            .filter(l -> l.admits(vlan) == Admission.UNKNOWN)
                            .map(l -> ElementId.link(l.link().name()))
                            .toList();
            return FindingBuilder.unknown(id())
                    .about(usage.id())
                    .about(links)
                    .outOf(usage.hostsInAll())
                    .missing("VLANs between switches")
                    .says("vlan-04.unknown", vlans, usage.name())
                    .build();
        }

        private static String few(TreeSet<String> names) {
            if (names.size() <= MOST_SWITCHES) {
                return names.isEmpty() ? "no switch" : String.join(", ", names);
            }
            var more = names.size() - MOST_SWITCHES;
            return names.stream().limit(MOST_SWITCHES).collect(Collectors.joining(", "))
                    + " and "
                    + more
                    + " more";
        }
    }
}
