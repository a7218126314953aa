package io.plumbline.model.rule.audit;

import io.plumbline.model.observed.Observation;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.ObservedRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import java.util.List;

/// AUDIT-06: the members of an LACP bond have one partner and one aggregator.
final class LacpRunsAsOne implements ObservedRule {

    private static final String NOBODY = "00:00:00:00:00:00";

    @Override
    public String id() {
        return "AUDIT-06";
    }

    @Override
    public void judge(RuleContext context, Observation observation, List<Finding> findings) {
        observation
                .about("bond")
                .forEach(fact -> {
                    var target = HostWords.target(context, fact.target());
                    if (target.isEmpty()) {
                        return;
                    }
                    var aggregators = List.of(fact.settings().getOrDefault("agg", "").split(","));
                    var partner = fact.settings().getOrDefault("partner", "");
                    var split = aggregators.stream().distinct().count() > 1;
                    if (!split && !partner.equals(NOBODY)) {
                        return;
                    }
                    var hosts = target.get().hosts();
                    findings.add(
                            FindingBuilder.warning(id())
                                    .about(
                                            ElementId.onHost(
                                                    hosts.getFirst().hostClass().name(),
                                                    target.get().object()))
                                    .on(hosts)
                                    .fact("aggregators", aggregators)
                                    .fact("partner", partner)
                                    .says(
                                            split ? "audit-06" : "audit-06.partner",
                                            target.get().object(),
                                            String.join(", ", aggregators))
                                    .build());
                });
    }
}
