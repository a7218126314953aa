package io.plumbline.model.rule.audit;

import io.plumbline.model.observed.Observation;
import io.plumbline.model.observed.ObservedFact;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.ObservedRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// AUDIT-04: no object reports a failure.
final class ObjectsHealthy implements ObservedRule {

    private static final Set<String> SUBJECTS = Set.of("nnce", "nncp", "cudn", "sriov", "hco");

    private static final Set<String> FAILURES =
            Set.of("failing", "aborted", "degraded", "ignored", "failed", "networkcreatedfalse");

    @Override
    public String id() {
        return "AUDIT-04";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.AUDIT, Stage.LIVE);
    }

    @Override
    public void judge(RuleContext context, Observation observation, List<Finding> findings) {
        observation.facts().stream()
                .filter(f -> SUBJECTS.contains(f.subject()))
                .forEach(f -> judge(context, f, findings));
    }

    private void judge(RuleContext context, ObservedFact fact, List<Finding> findings) {
        for (var state : fact.values()) {
            var word = state.toLowerCase(Locale.ROOT);
            var tainted = word.equals("taintedconfiguration");
            if (!FAILURES.contains(word) && !tainted) {
                continue;
            }
            var host = fact.target().substring(fact.target().lastIndexOf('.') + 1);
            findings.add(
                    (tainted ? FindingBuilder.warning(id()) : FindingBuilder.error(id()))
                            .about(ElementId.of(ElementKind.CLUSTER))
                            .on(HostWords.of(context, host))
                            .fact(fact.subject() + " " + fact.target(), state)
                            .says("audit-04", fact.target(), state)
                            .build());
        }
    }
}
