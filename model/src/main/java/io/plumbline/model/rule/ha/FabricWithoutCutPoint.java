package io.plumbline.model.rule.ha;

import io.plumbline.model.edit.Additions;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.simulate.FailureSweep;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.simulate.Impact;
import io.plumbline.model.simulate.Loss;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// HA-07: no single switch or trunk of the fabric cuts a role or network in two.
final class FabricWithoutCutPoint implements Rule {

    /// So many links are tried as a remedy, each with a simulation of its own.
    private static final int MOST_TRIED = 4;

    @Override
    public String id() {
        return "HA-07";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        if (context.topology().links().size() == 0) {
            return findings;
        }
        var hops = new FirstHops(context);
        for (var impact : context.fabricImpacts()) {
            if (impact.fault().kind() != Fault.Kind.DOMAIN) {
                judge(context, hops, impact, findings);
            }
        }
        context.asDrawn().stream()
                .filter(loss -> !hops.redundant(loss.of(), loss.unknown()).isEmpty())
                .forEach(loss -> findings.add(unverified(loss)));
        return findings;
    }

    private Finding unverified(Loss loss) {
        return FindingBuilder.unknown(id())
                .about(loss.of())
                .missing("settings of ports on the way")
                .says("ha-07.unverified", loss.of().name())
                .build();
    }

    private void judge(RuleContext context, FirstHops hops, Impact impact, List<Finding> findings) {
        var fix = Optional.<Edit>empty();
        var tried = false;
        for (var cut : byHosts(hops, impact).entrySet()) {
            if (!tried) {
                tried = true;
                fix = remedy(context, impact);
            }
            findings.add(finding(context, impact.fault(), cut.getKey(), cut.getValue(), fix));
        }
        if (findings.isEmpty() && !impact.hostsUnknown().isEmpty()) {
            unknown(hops, impact).ifPresent(findings::add);
        }
    }

    /// Roles and networks that lose the same hosts share a finding.
    private static Map<List<EffectiveHost>, Set<ElementId>> byHosts(FirstHops hops, Impact impact) {
        var byHosts = new LinkedHashMap<List<EffectiveHost>, Set<ElementId>>();
        for (var loss : impact.losses()) {
            var hosts = hops.redundant(loss.of(), loss.lost());
            if (!hosts.isEmpty()) {
                byHosts.computeIfAbsent(hosts, _ -> new LinkedHashSet<>()).add(loss.of());
            }
        }
        return byHosts;
    }

    private Finding finding(
            RuleContext context,
            Fault fault,
            List<EffectiveHost> hosts,
            Set<ElementId> of,
            Optional<Edit> fix) {
        var builder =
                FindingBuilder.warning(id())
                        .about(element(fault))
                        .about(of)
                        .on(hosts)
                        .outOf(context.hosts().all().size())
                        .fact("cut by", fault.label())
                        .says("ha-07", names(of), fault.label());
        fix.ifPresent(edit -> builder.fix(edit, "fix.extra-link", edit.label()));
        return builder.build();
    }

    private Optional<Finding> unknown(FirstHops hops, Impact impact) {
        var of =
                impact.losses().stream()
                        .filter(loss -> !hops.redundant(loss.of(), loss.unknown()).isEmpty())
                        .map(Loss::of)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return of.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        FindingBuilder.unknown(id())
                                .about(element(impact.fault()))
                                .about(of)
                                .missing("settings of ports on the way")
                                .says("ha-07.unknown", names(of), impact.fault().label())
                                .build());
    }

    static ElementId element(Fault fault) {
        return fault.kind() == Fault.Kind.SWITCH
                ? ElementId.aSwitch(fault.name())
                : ElementId.link(fault.name());
    }

    private static String names(Set<ElementId> of) {
        return of.stream().map(ElementId::name).collect(Collectors.joining(", "));
    }

    /// The first link past the cut that leaves nobody cut off; tried, not guessed.
    private static Optional<Edit> remedy(RuleContext context, Impact impact) {
        var reading =
                switch (context.stage()) {
                    case DESIGN, PLAN -> PortReading.WANTED;
                    case AUDIT, LIVE -> PortReading.ACTUAL;
                };
        return candidates(context, impact.fault()).stream()
                .limit(MOST_TRIED)
                .filter(link -> {
                    var better = link.applyTo(context.topology());
                    var after = FailureSweep.of(better, reading).of(impact.fault());
                    return after.hostsLost().isEmpty() && after.hostsUnknown().isEmpty();
                })
                .findFirst();
    }

    /// Links between neighbours of a switch, or a second one beside a trunk.
    private static List<Edit> candidates(RuleContext context, Fault fault) {
        var neighbours = new LinkedHashSet<String>();
        var present = new LinkedHashSet<Set<String>>();
        for (var link : context.topology().links()) {
            var a = link.a().switchName();
            var b = link.b().switchName();
            present.add(Set.of(a, b.equals(a) ? a + " " : b));
            if (fault.kind() == Fault.Kind.TRUNK && link.name().equals(fault.name())) {
                return List.of(Additions.link(a, b, 1, false));
            }
            if (a.equals(fault.name())) {
                neighbours.add(b);
            } else if (b.equals(fault.name())) {
                neighbours.add(a);
            }
        }
        var links = new ArrayList<Edit>();
        var names = List.copyOf(neighbours);
        for (var i = 0; i < names.size(); i++) {
            for (var j = i + 1; j < names.size(); j++) {
                if (!present.contains(Set.of(names.get(i), names.get(j)))) {
                    links.add(Additions.link(names.get(i), names.get(j), 1, false));
                }
            }
        }
        return links;
    }
}
