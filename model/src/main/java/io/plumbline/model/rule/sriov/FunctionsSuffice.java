package io.plumbline.model.rule.sriov;

import io.plumbline.model.graph.Usage;
import io.plumbline.model.graph.Usages;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// SRIOV-06: while one host is drained, the others have functions for all machines.
final class FunctionsSuffice implements Rule {

    @Override
    public String id() {
        return "SRIOV-06";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.networks()
                .filter(u -> u.network().filter(n -> n.kind() == NetworkKind.SRIOV).isPresent())
                .forEach(usage -> judge(context, usage, findings));
        return findings;
    }

    private void judge(RuleContext context, Usage usage, List<Finding> findings) {
        var network = usage.network().orElseThrow();
        var hosts =
                context.hosts().all().stream()
                        .filter(h -> Usages.isEligible(network, h))
                        .filter(h -> functions(context, network, h) > 0)
                        .toList();
        if (hosts.isEmpty() || network.vms() == 0) {
            return;
        }
        var all = hosts.stream().mapToInt(h -> functions(context, network, h)).sum();
        var most = hosts.stream().mapToInt(h -> functions(context, network, h)).max().orElse(0);
        if (hosts.size() < 2) {
            findings.add(begin(usage, hosts).says("sriov-06.single", usage.name()).build());
        } else if (network.vms() > all - most) {
            findings.add(
                    begin(usage, hosts)
                            .fact("functions while one host is drained", all - most)
                            .says("sriov-06", usage.name(), network.vms(), all - most)
                            .build());
        }
    }

    private FindingBuilder begin(Usage usage, List<EffectiveHost> hosts) {
        return FindingBuilder.warning(id()).about(usage.id()).on(hosts);
    }

    private static int functions(RuleContext context, VmNetwork network, EffectiveHost host) {
        return context.topology().sriov().stream()
                .filter(p -> p.hostClass().equals(host.hostClass().name()))
                .filter(p -> Optional.of(p.resource()).equals(network.resource()))
                .mapToInt(p ->
                        FunctionRange.of(p).map(FunctionRange::size).orElse(0)
                                * (int)
                                        p.nics().stream()
                                                .filter(n -> host.find(n).isPresent())
                                                .count())
                .sum();
    }
}
