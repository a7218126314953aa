package io.plumbline.model.rule.br;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// BR-01: a bridge of a network with a meaning outside the host has a physical port.
final class BridgeHasUplink implements Rule {

    @Override
    public String id() {
        return "BR-01";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.networks()
                .filter(u ->
                        u.network()
                                .filter(n -> n.kind() != NetworkKind.SRIOV && !n.hostOnly())
                                .isPresent())
                .forEach(usage ->
                        usage.attachments().stream()
                                .filter(a -> a.footing().nics().isEmpty())
                                .forEach(a -> findings.add(finding(usage, a))));
        return findings;
    }

    private Finding finding(Usage usage, Attachment attachment) {
        var bridge = attachment.carrier();
        var name = attachment.group().className();
        var builder =
                FindingBuilder.error(id())
                        .about(usage.id(), ElementId.onHost(name, bridge))
                        .on(attachment.hosts())
                        .outOf(usage.hostsInAll())
                        .fact(
                                "ports of " + bridge,
                                attachment.group().layout().find(bridge).orElseThrow().below())
                        .says("br-01", usage.name(), bridge);
        freeBond(attachment)
                .ifPresent(bond ->
                        builder.fix(
                                InterfaceFixes.change(
                                        "Put " + bond + " into " + bridge,
                                        attachment.group().layout(),
                                        attachment.hosts(),
                                        bridge,
                                        i -> plus(i, bond)),
                                "fix.bridge-port",
                                bond,
                                bridge));
        return builder.fix(
                        Edit.of(
                                "Mark " + usage.name() + " as host-only",
                                before ->
                                        before.withNetworks(all ->
                                                all.replacing(
                                                        usage.name(),
                                                        n -> Shape.with(n, "hostOnly", true)))),
                        "fix.host-only",
                        usage.name())
                .build();
    }

    private static HostInterface plus(HostInterface bridge, String port) {
        var ports = new ArrayList<String>();
        bridge.below().stream().filter(p -> !p.equals(port)).forEach(ports::add);
        ports.add(port);
        return bridge.withBelow(ports);
    }

    /// A bond that is in no bridge yet.
    private static Optional<String> freeBond(Attachment attachment) {
        var layout = attachment.group().layout();
        return layout.interfaces().stream()
                .filter(Bond.class::isInstance)
                .map(HostInterface::name)
                .filter(b -> layout.controllers(b).isEmpty())
                .findFirst();
    }
}
