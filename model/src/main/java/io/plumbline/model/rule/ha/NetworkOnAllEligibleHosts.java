package io.plumbline.model.rule.ha;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.Layers;
import io.plumbline.model.graph.Lack;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Extension;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.EvictionStrategy;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// HA-01: a network that stands on one eligible host stands on all of them.
final class NetworkOnAllEligibleHosts implements Rule {

    @Override
    public String id() {
        return "HA-01";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.networks()
                .filter(u -> !u.attachments().isEmpty())
                .forEach(usage -> {
                    var network = usage.network().orElseThrow();
                    usage.lacking()
                            .forEach(lack -> findings.add(finding(context, usage, network, lack)));
                    if (usage.lacking().isEmpty()) {
                        single(context, usage, network, findings);
                    }
                });
        return findings;
    }

    private Finding finding(RuleContext context, Usage usage, VmNetwork network, Lack lack) {
        var name = lack.group().className();
        var what =
                switch (network.kind()) {
                    case BRIDGE -> "bridge " + lack.carrier();
                    case LOCALNET -> "mapping " + network.localnet();
                    case SRIOV -> "virtual functions";
                    case OVERLAY -> "";
                };
        var builder =
                FindingBuilder.error(id())
                        .about(usage.id(), ElementId.hostClass(name))
                        .on(lack.hosts())
                        .outOf(usage.hostsInAll())
                        .fact("mappings", lack.group().layout().mappings())
                        .says("ha-01", usage.name(), what);
        extended(context, usage, network, lack)
                .ifPresent(edit -> builder.fix(edit, "fix.extend", what, name));
        var present = present(usage, lack);
        builder.fix(
                Edit.of(
                        "Limit " + usage.name() + " to " + String.join(", ", present),
                        before ->
                                before.withNetworks(all ->
                                        all.replacing(
                                                usage.name(),
                                                n ->
                                                        Shape.with(
                                                                n,
                                                                "placement",
                                                                List.copyOf(present))))),
                "fix.placement",
                usage.name());
        return builder.build();
    }

    private static Optional<Edit> extended(
            RuleContext context, Usage usage, VmNetwork network, Lack lack) {
        if (network.kind() == NetworkKind.BRIDGE) {
            return Extension.of(context, lack);
        }
        if (network.kind() != NetworkKind.LOCALNET || !lack.carrier().isEmpty()) {
            return Optional.empty();
        }
        var bridge = usage.attachments().getFirst().carrier();
        return lack.group().hostClass().interfaces().has(bridge)
                ? Optional.of(
                        Layers.mapping(
                                ElementId.onHost(lack.group().className(), bridge),
                                network.localnet()))
                : Optional.empty();
    }

    /// Classes that have the network on all hosts, else the hosts that have it.
    private static Set<String> present(Usage usage, Lack lack) {
        var names = new LinkedHashSet<String>();
        for (var attachment : usage.attachments()) {
            var name = attachment.group().className();
            var whole = usage.lacking().stream().noneMatch(l -> l.group().className().equals(name));
            if (whole && !name.equals(lack.group().className())) {
                names.add(name);
            } else {
                attachment.hosts().forEach(h -> names.add(h.name()));
            }
        }
        return names;
    }

    /// Machines that are to move need a second host.
    private void single(
            RuleContext context, Usage usage, VmNetwork network, List<Finding> findings) {
        var movable =
                context.topology().vms().stream()
                        .filter(vm -> vm.networks().contains(network.name()))
                        .filter(vm ->
                                vm.eviction()
                                        .filter(e -> e == EvictionStrategy.LIVE_MIGRATE)
                                        .isPresent())
                        .map(vm -> vm.name())
                        .toList();
        if (usage.hostsInAll() == 1 && !movable.isEmpty()) {
            var host = usage.attachments().getFirst().hosts().getFirst();
            findings.add(
                    FindingBuilder.error(id())
                            .about(usage.id())
                            .on(List.of(host))
                            .fact("machines that migrate", movable)
                            .says("ha-01.single", usage.name(), host.name())
                            .build());
        }
    }
}
