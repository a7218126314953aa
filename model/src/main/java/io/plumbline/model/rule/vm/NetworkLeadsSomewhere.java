package io.plumbline.model.rule.vm;

import io.plumbline.model.graph.Admission;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.ExternalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// VM-06: a network of virtual machines leads to a gateway unless it is meant to be isolated.
final class NetworkLeadsSomewhere implements Rule {

    @Override
    public String id() {
        return "VM-06";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var gateways =
                context.topology().externals().stream()
                        .filter(e ->
                                e.kind() == ExternalKind.GATEWAY || e.kind() == ExternalKind.OTHER)
                        .toList();
        var findings = new ArrayList<Finding>();
        if (gateways.stream().noneMatch(e -> e.kind() == ExternalKind.GATEWAY)) {
            return findings;
        }
        context.networks()
                .filter(u ->
                        u.network()
                                .filter(n ->
                                        !n.isolated() && !n.hostOnly() && n.gateway().isEmpty())
                                .isPresent())
                .filter(u -> !u.attachments().isEmpty())
                .forEach(usage -> judge(context, usage, gateways, findings));
        return findings;
    }

    private void judge(
            RuleContext context, Usage usage, List<External> gateways, List<Finding> findings) {
        var vlans = new TreeSet<>(usage.vlans());
        var unknown = usage.attachments().stream().anyMatch(Attachment::vlanUnknown);
        for (var attachment : usage.attachments()) {
            if (attachment.isUntagged()) {
                vlans.addAll(attachment.nativeVlans());
            }
            unknown |=
                    attachment.uplinks().stream()
                            .anyMatch(u -> u.port().isIncomplete() || !u.onSwitch());
            unknown |= attachment.uplinks().size() < attachment.footing().nics().size();
        }
        unknown |=
                context.fabric().links().stream()
                        .anyMatch(l ->
                                vlans.stream().anyMatch(v -> l.admits(v) == Admission.UNKNOWN));
        if (unknown || vlans.stream().anyMatch(v -> leads(context, usage, gateways, v))) {
            return;
        }
        findings.add(
                FindingBuilder.warning(id())
                        .about(usage.id())
                        .fact("VLANs of " + usage.name(), vlans)
                        .says("vm-06", usage.name())
                        .fix(
                                AttributeFixes.network(
                                        "Mark " + usage.name() + " as isolated",
                                        usage.name(),
                                        "isolated",
                                        true),
                                "fix.isolated",
                                usage.name())
                        .build());
    }

    private static boolean leads(
            RuleContext context, Usage usage, List<External> gateways, int vlan) {
        var graph = context.fabric().vlan(vlan);
        var islands = context.islands(usage, vlan);
        return gateways.stream()
                .filter(e -> e.vlans().ifKnown().filter(s -> s.contains(vlan)).isPresent())
                .flatMap(e -> e.ports().stream())
                .anyMatch(
                        p -> graph.component(p.switchName()).filter(islands::contains).isPresent());
    }
}
