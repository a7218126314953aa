package io.plumbline.model.rule.sriov;

import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// SRIOV-04: machines on virtual functions have a second one on another card.
final class FunctionsRedundant implements Rule {

    @Override
    public String id() {
        return "SRIOV-04";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var networks =
                context.networks()
                        .filter(u ->
                                u.network().filter(n -> n.kind() == NetworkKind.SRIOV).isPresent())
                        .toList();
        var findings = new ArrayList<Finding>();
        for (var usage : networks) {
            if (!usage.attachments().isEmpty() && !hasPartner(context, usage, networks)) {
                findings.add(
                        FindingBuilder.warning(id())
                                .about(usage.id())
                                .on(usage.attachments().getFirst().hosts())
                                .fact("resource", resource(usage))
                                .says("sriov-04", usage.name())
                                .build());
            }
        }
        return findings;
    }

    private static String resource(Usage usage) {
        return usage.network().flatMap(VmNetwork::resource).orElse("");
    }

    /// Another network over other cards that all machines of this one are on as well, as far as
    /// machines are drawn.
    private static boolean hasPartner(RuleContext context, Usage usage, List<Usage> networks) {
        var machines =
                context.topology().vms().stream()
                        .filter(vm -> vm.networks().contains(usage.name()))
                        .toList();
        for (var other : networks) {
            if (other == usage || resource(other).equals(resource(usage))) {
                continue;
            }
            var cards = new HashSet<String>();
            usage.attachments().forEach(a -> cards.add(a.carrier()));
            var separate = other.attachments().stream().noneMatch(a -> cards.contains(a.carrier()));
            if (separate
                    && machines.stream().allMatch(vm -> vm.networks().contains(other.name()))) {
                return true;
            }
        }
        return false;
    }
}
