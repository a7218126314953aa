package io.plumbline.model.rule.safe;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PlannedChange;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.List;

/// SAFE-07: a bond whose switch side must change in the same moment is not the only path.
final class ModeChangeHasABridge implements PlanRule {

    @Override
    public String id() {
        return "SAFE-07";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        for (var change : plan.changes()) {
            if (change instanceof PlannedChange.ModeFlip(var words, var bond)) {
                var hosts = HostWords.of(context, words);
                var roles = onlyPathOf(context, hosts, bond);
                if (!roles.isEmpty()) {
                    findings.add(finding(hosts, bond, roles));
                }
            }
        }
    }

    /// Management on the bond, and storage that has no other way.
    private static List<ElementId> onlyPathOf(
            RuleContext context, List<EffectiveHost> hosts, String bond) {
        var roles = new ArrayList<ElementId>();
        for (var usage : context.usages()) {
            var legs =
                    usage.attachments().stream()
                            .filter(a -> a.hosts().stream().anyMatch(hosts::contains))
                            .toList();
            var over = legs.stream().filter(a -> a.footing().stack().contains(bond)).count();
            if (usage.isRole(RoleKind.MANAGEMENT) && over > 0
                    || usage.isRole(RoleKind.STORAGE) && over > 0 && over == legs.size()) {
                roles.add(usage.id());
            }
        }
        return roles;
    }

    private Finding finding(List<EffectiveHost> hosts, String bond, List<ElementId> roles) {
        var names = String.join(" and ", roles.stream().map(ElementId::name).toList());
        return FindingBuilder.error(id())
                .about(roles)
                .about(ElementId.onHost(hosts.getFirst().hostClass().name(), bond))
                .on(hosts)
                .fact("only path of", names)
                .says("safe-07", bond, names)
                .build();
    }
}
