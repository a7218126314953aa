package io.plumbline.model.rule.sriov;

import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.SriovPolicy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// SRIOV-02: each virtual function belongs to one policy.
final class OneOwnerPerFunction implements Rule {

    @Override
    public String id() {
        return "SRIOV-02";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var policies = context.topology().sriov().stream().toList();
        for (var i = 0; i < policies.size(); i++) {
            for (var j = i + 1; j < policies.size(); j++) {
                judge(context, policies.get(i), policies.get(j), findings);
            }
        }
        return findings;
    }

    private void judge(RuleContext context, SriovPolicy a, SriovPolicy b, List<Finding> findings) {
        var common = new LinkedHashSet<>(a.nics());
        common.retainAll(b.nics());
        if (common.isEmpty() || !a.hostClass().equals(b.hostClass())) {
            return;
        }
        reason(a, b).ifPresent(key -> findings.add(finding(context, a, b, common, key)));
    }

    private static Optional<String> reason(SriovPolicy a, SriovPolicy b) {
        var first = FunctionRange.of(a);
        var second = FunctionRange.of(b);
        if (first.isPresent() && second.isPresent() && first.get().overlaps(second.get())) {
            return Optional.of("sriov-02");
        }
        if (a.externallyManaged() != b.externallyManaged()) {
            return Optional.of("sriov-02.managed");
        }
        return a.virtualFunctions() != b.virtualFunctions()
                ? Optional.of("sriov-02.count")
                : Optional.empty();
    }

    private Finding finding(
            RuleContext context, SriovPolicy a, SriovPolicy b, Set<String> common, String key) {
        return FindingBuilder.error(id())
                .about(
                        ElementId.of(ElementKind.SRIOV_POLICY, a.name()),
                        ElementId.of(ElementKind.SRIOV_POLICY, b.name()))
                .about(common.stream().map(n -> ElementId.onHost(a.hostClass(), n)).toList())
                .on(context.hosts().ofClass(a.hostClass()))
                .fact("functions of " + a.name(), a.range().orElse("all"))
                .fact("functions of " + b.name(), b.range().orElse("all"))
                .says(key, a.name(), b.name(), String.join(", ", common))
                .build();
    }
}
