package io.plumbline.model.rule.audit;

import io.plumbline.model.observed.Observation;
import io.plumbline.model.observed.ObservedFact;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.ObservedRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.NetworkRole;
import java.util.List;
import java.util.Optional;

/// AUDIT-08: no pool is nearly full, and none leaks.
final class PoolHealthy implements ObservedRule {

    private static final double NEARLY = 0.9;

    @Override
    public String id() {
        return "AUDIT-08";
    }

    @Override
    public void judge(RuleContext context, Observation observation, List<Finding> findings) {
        observation.about("pool").forEach(f -> pool(context, f, findings));
        observation
                .about("reconciler")
                .filter(f -> f.target().equals("no"))
                .findFirst()
                .ifPresent(_ ->
                        findings.add(
                                FindingBuilder.warning(id())
                                        .about(ElementId.of(ElementKind.CLUSTER))
                                        .fact("reconciler", "not deployed")
                                        .says("audit-08.reconciler")
                                        .build()));
    }

    /// The fact names the pool or the role that takes from it.
    private void pool(RuleContext context, ObservedFact fact, List<Finding> findings) {
        var topology = context.topology();
        var name =
                topology.roles()
                        .get(fact.target())
                        .flatMap(NetworkRole::pool)
                        .or(() ->
                                topology.roles().stream()
                                        .filter(r ->
                                                r.attachment()
                                                        .filter(a ->
                                                                a.nadName().equals(fact.target()))
                                                        .isPresent())
                                        .flatMap(r -> r.pool().stream())
                                        .findFirst())
                        .orElse(fact.target());
        var pool = topology.pools().get(name);
        var used = number(fact, "used");
        var stale = number(fact, "stale");
        var usable = pool.flatMap(p -> p.range()).map(r -> r.usable().doubleValue());
        var full = used.isPresent() && usable.filter(u -> used.get() >= NEARLY * u).isPresent();
        if (full) {
            findings.add(
                    begin(name, fact)
                            .says("audit-08", name, used.get(), usable.get().longValue())
                            .build());
        }
        if (stale.filter(s -> s > 0).isPresent()) {
            findings.add(begin(name, fact).says("audit-08.stale", name, stale.get()).build());
        }
    }

    private FindingBuilder begin(String name, ObservedFact fact) {
        return FindingBuilder.warning(id())
                .about(ElementId.of(ElementKind.POOL, name))
                .fact("allocations of " + name, fact.settings());
    }

    private static Optional<Integer> number(ObservedFact fact, String setting) {
        try {
            return Optional.ofNullable(fact.settings().get(setting)).map(Integer::parseInt);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
