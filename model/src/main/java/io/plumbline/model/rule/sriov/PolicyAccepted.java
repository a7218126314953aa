package io.plumbline.model.rule.sriov;

import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.SriovPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// SRIOV-01: the operator accepts the policy, and its cards are there.
final class PolicyAccepted implements Rule {

    private static final String MELLANOX = "15b3";
    private static final int MOST_OF_MELLANOX = 128;
    private static final Set<String> SUPPORTED = Set.of("8086", MELLANOX, "14e4", "1077", "1dd8");

    @Override
    public String id() {
        return "SRIOV-01";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.DESIGN, Stage.PLAN);
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var policy : context.topology().sriov()) {
            judge(context, policy, findings);
        }
        return findings;
    }

    private void judge(RuleContext context, SriovPolicy policy, List<Finding> findings) {
        var most = most(context, policy);
        if (policy.virtualFunctions() <= 0) {
            findings.add(begin(policy).says("sriov-01.none", policy.name()).build());
        } else if (most.isPresent() && policy.virtualFunctions() > most.get()) {
            findings.add(
                    begin(policy)
                            .fact("most", most.get())
                            .says(
                                    "sriov-01.many",
                                    policy.name(),
                                    policy.virtualFunctions(),
                                    most.get())
                            .fix(
                                    AttributeFixes.set(
                                            "Limit " + policy.name() + " to " + most.get(),
                                            id(policy),
                                            "virtualFunctions",
                                            most.get()),
                                    "fix.functions",
                                    policy.name(),
                                    most.get())
                            .build());
        }
        var range = FunctionRange.of(policy);
        if (range.isEmpty()
                || policy.range().isPresent() && range.get().last() >= policy.virtualFunctions()) {
            findings.add(
                    begin(policy)
                            .fact("range", policy.range().orElse(""))
                            .says("sriov-01.range", policy.name(), policy.range().orElse(""))
                            .build());
        }
        policy.vendor()
                .filter(v -> !SUPPORTED.contains(v))
                .ifPresent(v ->
                        findings.add(
                                begin(policy).says("sriov-01.vendor", policy.name(), v).build()));
        if (policy.nics().isEmpty() || hosts(context, policy) == 0) {
            findings.add(
                    begin(policy)
                            .says(
                                    "sriov-01.nowhere",
                                    policy.name(),
                                    String.join(", ", policy.nics()))
                            .build());
        }
    }

    private static ElementId id(SriovPolicy policy) {
        return ElementId.of(ElementKind.SRIOV_POLICY, policy.name());
    }

    private FindingBuilder begin(SriovPolicy policy) {
        return FindingBuilder.error(id())
                .about(id(policy))
                .fact("virtual functions", policy.virtualFunctions());
    }

    private static Optional<Integer> most(RuleContext context, SriovPolicy policy) {
        var ofCard =
                policy.total()
                        .or(() ->
                                nics(context, policy).stream()
                                        .flatMap(n -> n.virtualFunctions().stream())
                                        .min(Integer::compare));
        return policy.vendor().filter(MELLANOX::equals).isPresent()
                ? Optional.of(Math.min(MOST_OF_MELLANOX, ofCard.orElse(MOST_OF_MELLANOX)))
                : ofCard;
    }

    private static List<Nic> nics(RuleContext context, SriovPolicy policy) {
        return context.topology().hostClasses().get(policy.hostClass()).stream()
                .flatMap(c -> c.nics().stream())
                .filter(n -> policy.nics().contains(n.name()))
                .toList();
    }

    private static long hosts(RuleContext context, SriovPolicy policy) {
        return context.hosts().ofClass(policy.hostClass()).stream()
                .filter(h -> policy.nics().stream().anyMatch(n -> h.find(n).isPresent()))
                .count();
    }
}
