package io.plumbline.model.rule.audit;

import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;

/// What an observed fact is about, as target of a finding.
final class ObservedTargets {

    private ObservedTargets() {}

    /// The interface of the hosts that `HOST.INTERFACE` names; the cluster where it names none.
    static FindingBuilder about(FindingBuilder builder, RuleContext context, String words) {
        var target = HostWords.target(context, words);
        if (target.isEmpty()) {
            return builder.about(ElementId.of(ElementKind.CLUSTER));
        }
        var hosts = target.get().hosts();
        return builder.about(
                        ElementId.onHost(
                                hosts.getFirst().hostClass().name(), target.get().object()))
                .on(hosts);
    }
}
