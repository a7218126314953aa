package io.plumbline.model.rule.ovn;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// OVN-04: the controller accepts the definition of a network.
final class DefinitionAccepted implements Rule {

    @Override
    public String id() {
        return "OVN-04";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.DESIGN, Stage.PLAN);
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var network : context.topology().networks()) {
            key(network).ifPresent(key -> findings.add(finding(network, key)));
        }
        return findings;
    }

    private static Optional<String> key(VmNetwork network) {
        if (network.primary() && network.kind() == NetworkKind.LOCALNET) {
            return Optional.of("ovn-04.primary");
        }
        if (network.primary()
                && network.kind() == NetworkKind.OVERLAY
                && network.subnets().isEmpty()) {
            return Optional.of("ovn-04.no-subnet");
        }
        if (network.subnets().stream().anyMatch(s -> s.problem().isPresent())) {
            return Optional.of("ovn-04.subnet");
        }
        var families = network.subnets().stream().map(s -> s.network().family()).toList();
        return families.stream().distinct().count() < families.size()
                ? Optional.of("ovn-04.family")
                : Optional.empty();
    }

    private Finding finding(VmNetwork network, String key) {
        var builder =
                FindingBuilder.error(id())
                        .about(ElementId.network(network.name()))
                        .fact("subnets of " + network.name(), network.subnets())
                        .says(key, network.name());
        switch (key) {
            case "ovn-04.primary" ->
                    builder.fix(
                            AttributeFixes.network(
                                    "Make " + network.name() + " secondary",
                                    network.name(),
                                    "primary",
                                    false),
                            "fix.secondary",
                            network.name());
            case "ovn-04.family" ->
                    builder.fix(
                            AttributeFixes.network(
                                    "One subnet of a family on " + network.name(),
                                    network.name(),
                                    "subnets",
                                    oneOfEach(network.subnets())),
                            "fix.one-subnet",
                            network.name());
            default -> {}
        }
        return builder.build();
    }

    private static List<Cidr> oneOfEach(List<Cidr> subnets) {
        var kept = new ArrayList<Cidr>();
        for (var subnet : subnets) {
            if (kept.stream().noneMatch(k -> k.network().family() == subnet.network().family())) {
                kept.add(subnet);
            }
        }
        return List.copyOf(kept);
    }
}
