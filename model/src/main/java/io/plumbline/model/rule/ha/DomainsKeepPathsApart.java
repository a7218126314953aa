package io.plumbline.model.rule.ha;

import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.simulate.Impact;
import io.plumbline.model.simulate.Loss;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// HA-09: a rack, power feed or other declared domain does not hold every path of a role for most
/// hosts, nor both switches of a pair, nor two critical roles of one host.
final class DomainsKeepPathsApart implements Rule {

    private static final double BLAST_SHARE = 0.5;
    private static final Set<RoleKind> CRITICAL =
            Set.of(RoleKind.MANAGEMENT, RoleKind.STORAGE, RoleKind.MIGRATION);

    @Override
    public String id() {
        return "HA-09";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        if (context.topology().switches().stream().noneMatch(s -> s.domain().isPresent())) {
            return findings;
        }
        var hops = new FirstHops(context);
        for (var impact : context.fabricImpacts()) {
            if (impact.fault().kind() == Fault.Kind.DOMAIN) {
                judge(context, hops, impact, findings);
            }
        }
        return findings;
    }

    private void judge(RuleContext context, FirstHops hops, Impact impact, List<Finding> findings) {
        var domain = impact.fault().name();
        var switches = QuorumSurvives.switchesOf(context, domain);
        if (switches.isEmpty()) {
            return;
        }
        var before = findings.size();
        wholePaths(context, hops, impact, switches, findings);
        if (findings.size() == before) {
            twoRoles(context, hops, impact, switches, findings);
        }
        if (findings.size() == before) {
            pairs(context, switches, domain, findings);
        }
    }

    private void wholePaths(
            RuleContext context,
            FirstHops hops,
            Impact impact,
            List<ElementId> switches,
            List<Finding> findings) {
        var share = context.parameter("blastShare", BLAST_SHARE);
        var cut = new LinkedHashSet<ElementId>();
        var hosts = new LinkedHashSet<String>();
        for (var usage : context.usages()) {
            var lost = new HashSet<>(lost(hops, impact, usage.id()));
            meant(usage).stream().filter(impact.fault().hosts()::contains).forEach(lost::add);
            if (usage.hostsInAll() > 1 && lost.size() > share * usage.hostsInAll()) {
                cut.add(usage.id());
                hosts.addAll(lost);
            }
        }
        if (!cut.isEmpty()) {
            findings.add(
                    FindingBuilder.warning(id())
                            .about(cut)
                            .about(switches)
                            .on(
                                    context.hosts().all().stream()
                                            .filter(h -> hosts.contains(h.name()))
                                            .toList())
                            .fact("domain", impact.fault().name())
                            .says("ha-09", names(cut), impact.fault().name(), hosts.size())
                            .build());
        }
    }

    private static Set<String> meant(Usage usage) {
        var names = new HashSet<String>();
        usage.attachments().forEach(a -> a.hosts().forEach(h -> names.add(h.name())));
        return names;
    }

    private static Set<String> lost(FirstHops hops, Impact impact, ElementId of) {
        return impact.loss(of).map(Loss::lost).orElse(Set.of()).stream()
                .filter(name -> !hops.redundant(of, List.of(name)).isEmpty())
                .collect(Collectors.toSet());
    }

    /// Hosts outside the domain that lose two critical roles with it.
    private void twoRoles(
            RuleContext context,
            FirstHops hops,
            Impact impact,
            List<ElementId> switches,
            List<Finding> findings) {
        var roles = new HashMap<String, Set<ElementId>>();
        for (var loss : impact.losses()) {
            if (isCritical(context, loss.of())) {
                lost(hops, impact, loss.of())
                        .forEach(h ->
                                roles.computeIfAbsent(h, _ -> new LinkedHashSet<>())
                                        .add(loss.of()));
            }
        }
        Map<Set<ElementId>, List<String>> byRoles =
                roles.entrySet().stream()
                        .filter(e -> e.getValue().size() > 1)
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getValue,
                                        Collectors.mapping(
                                                Map.Entry::getKey, Collectors.toList())));
        byRoles.forEach((cut, hosts) ->
                findings.add(
                        FindingBuilder.warning(id())
                                .about(cut)
                                .about(switches)
                                .on(
                                        context.hosts().all().stream()
                                                .filter(h -> hosts.contains(h.name()))
                                                .toList())
                                .fact("domain", impact.fault().name())
                                .says("ha-09", names(cut), impact.fault().name(), hosts.size())
                                .build()));
    }

    private static boolean isCritical(RuleContext context, ElementId id) {
        return id.kind() == ElementKind.ROLE
                && context.topology()
                        .roles()
                        .get(id.name())
                        .map(NetworkRole::kind)
                        .filter(CRITICAL::contains)
                        .isPresent();
    }

    private void pairs(
            RuleContext context, List<ElementId> switches, String domain, List<Finding> findings) {
        for (var i = 0; i < switches.size(); i++) {
            for (var j = i + 1; j < switches.size(); j++) {
                var a = switches.get(i);
                var b = switches.get(j);
                if (context.fabric().isPair(a.name(), b.name())) {
                    findings.add(
                            FindingBuilder.warning(id())
                                    .about(a, b)
                                    .fact("domain", domain)
                                    .says("ha-09.pair", a.name(), b.name(), domain)
                                    .build());
                }
            }
        }
    }

    private static String names(Set<ElementId> of) {
        return of.stream().map(ElementId::name).collect(Collectors.joining(", "));
    }
}
