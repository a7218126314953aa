package io.plumbline.model.rule.safe;

import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PlannedChange;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ElementId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// SAFE-01: a plan leaves br-ex and everything below it alone.
final class ManagementPathUntouched implements PlanRule {

    @Override
    public String id() {
        return "SAFE-01";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        var touched = new LinkedHashMap<String, LinkedHashSet<String>>();
        for (var policy : plan.policies()) {
            touched.computeIfAbsent(policy.hosts(), _ -> new LinkedHashSet<>())
                    .addAll(policy.interfaces());
        }
        for (var change : plan.changes()) {
            switch (change) {
                case PlannedChange.AbsentInterface(var hosts, var name, var _) ->
                        touched.computeIfAbsent(hosts, _ -> new LinkedHashSet<>()).add(name);
                case PlannedChange.PortList(var hosts, var name, var _, var _) ->
                        touched.computeIfAbsent(hosts, _ -> new LinkedHashSet<>()).add(name);
                case PlannedChange.ModeFlip(var hosts, var bond) ->
                        touched.computeIfAbsent(hosts, _ -> new LinkedHashSet<>()).add(bond);
                case PlannedChange.LldpSwitch _,
                        PlannedChange.FieldChange _,
                        PlannedChange.PolicyDeletion _,
                        PlannedChange.ObjectWrite _ -> {}
            }
        }
        touched.forEach((hosts, names) -> touch(context, hosts, names, findings));
    }

    private void touch(
            RuleContext context, String words, Set<String> names, List<Finding> findings) {
        var hosts = HostWords.of(context, words);
        if (hosts.isEmpty()) {
            return;
        }
        var hit = new LinkedHashSet<>(names);
        var path = new LinkedHashSet<String>();
        hosts.forEach(h -> path.addAll(ManagementPath.of(context, h)));
        hit.retainAll(path);
        // A policy for br-ex is one for the management path even where none is drawn.
        if (names.contains(BrEx.NAME)) {
            hit.add(BrEx.NAME);
        }
        if (!hit.isEmpty()) {
            var hostClass = hosts.getFirst().hostClass().name();
            findings.add(
                    FindingBuilder.error(id())
                            .about(hit.stream().map(n -> ElementId.onHost(hostClass, n)).toList())
                            .on(hosts)
                            .fact("management path", path)
                            .says("safe-01", String.join(", ", hit))
                            .build());
        }
    }
}
