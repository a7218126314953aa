package io.plumbline.model.rule.role;

import io.plumbline.model.edit.Layers;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// ROLE-05: no network of virtual machines is the management network.
final class MachinesApartFromManagement implements Rule {

    private static final int FIRST_PROPOSED = 101;

    @Override
    public String id() {
        return "ROLE-05";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var networks = context.networks().toList();
        context.roles(RoleKind.MANAGEMENT)
                .forEach(management -> {
                    var vlans = vlans(management);
                    for (var network : networks) {
                        var common = vlans(network);
                        common.retainAll(vlans);
                        common.stream()
                                .filter(v -> isConnected(context, management, network, v))
                                .findFirst()
                                .ifPresent(v ->
                                        findings.add(finding(context, management, network, v)));
                    }
                });
        return findings;
    }

    private static TreeSet<Integer> vlans(Usage usage) {
        var vlans = usage.vlans();
        usage.attachments().stream()
                .filter(Attachment::isUntagged)
                .forEach(a -> vlans.addAll(a.nativeVlans()));
        vlans.remove(0);
        return vlans;
    }

    private static boolean isConnected(RuleContext context, Usage a, Usage b, int vlan) {
        var islands = context.islands(a, vlan);
        islands.retainAll(context.islands(b, vlan));
        return !islands.isEmpty();
    }

    private Finding finding(RuleContext context, Usage management, Usage network, int vlan) {
        var free = Layers.freeVlan(context.topology(), FIRST_PROPOSED);
        return FindingBuilder.warning(id())
                .about(network.id(), management.id())
                .fact("VLAN of " + management.name(), vlan)
                .says("role-05", network.name(), vlan)
                .fix(
                        AttributeFixes.network(
                                "Move " + network.name() + " to VLAN " + free,
                                network.name(),
                                "vlan",
                                Fact.drawn(free)),
                        "fix.network-vlan",
                        network.name(),
                        free)
                .build();
    }
}
