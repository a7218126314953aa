package io.plumbline.model.rule.vlan;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Footing;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;

/// VLAN-08: the way from a bridge to its uplink carries the VLAN of the network, once.
final class BridgePathCarriesVlan implements Rule {

    private static final VlanSet INSERTED = VlanSet.range(2, VlanId.HIGHEST);

    @Override
    public String id() {
        return "VLAN-08";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.networks()
                .filter(u -> u.network().filter(n -> n.kind() != NetworkKind.SRIOV).isPresent())
                .forEach(usage -> {
                    for (var attachment : usage.attachments()) {
                        judge(usage, usage.network().orElseThrow(), attachment, findings);
                    }
                });
        return findings;
    }

    private void judge(
            Usage usage, VmNetwork network, Attachment attachment, List<Finding> findings) {
        if (network.trunk().isEmpty() && network.vlan().isMissing()) {
            findings.add(
                    begin(FindingBuilder.unknown(id()), usage, attachment)
                            .missing("VLAN of " + usage.name())
                            .says("vlan-08.unknown", usage.name())
                            .build());
            return;
        }
        var wanted = wanted(network);
        if (wanted.isEmpty()) {
            return;
        }
        if (attachment.footing().tag() > 0) {
            findings.add(twice(usage, attachment, wanted));
        } else if (attachment.group().layout().find(attachment.carrier()).orElse(null)
                instanceof LinuxBridge bridge) {
            filters(usage, attachment, bridge, wanted, findings);
        }
    }

    private static VlanSet wanted(VmNetwork network) {
        if (!network.trunk().isEmpty()) {
            return network.trunk();
        }
        return network.vlan()
                .ifKnown()
                .filter(id -> id.value() != 0)
                .map(id -> VlanSet.of(id.value()))
                .orElse(VlanSet.NONE);
    }

    private static FindingBuilder begin(
            FindingBuilder builder, Usage usage, Attachment attachment) {
        return builder.about(usage.id())
                .about(ElementId.onHost(attachment.group().className(), attachment.carrier()))
                .on(attachment.hosts())
                .outOf(usage.hostsInAll());
    }

    private Finding twice(Usage usage, Attachment attachment, VlanSet wanted) {
        var name = usage.name();
        return begin(FindingBuilder.error(id()), usage, attachment)
                .fact("tag below " + attachment.carrier(), attachment.footing().tag())
                .says(
                        "vlan-08.twice",
                        name,
                        wanted,
                        attachment.footing().tag(),
                        attachment.carrier())
                .fix(
                        Edit.of(
                                "Drop the tag of " + name,
                                before ->
                                        before.withNetworks(all ->
                                                all.replacing(
                                                        name,
                                                        n ->
                                                                Shape.with(
                                                                        Shape.with(
                                                                                n,
                                                                                "vlan",
                                                                                Fact.unset()),
                                                                        "trunk",
                                                                        VlanSet.NONE)))),
                        "fix.drop-tag",
                        name)
                .build();
    }

    private void filters(
            Usage usage,
            Attachment attachment,
            LinuxBridge bridge,
            VlanSet wanted,
            List<Finding> findings) {
        var layout = attachment.group().layout();
        for (var port : bridge.ports()) {
            var missing = wanted.minus(passed(port));
            if (missing.isEmpty() || Footing.of(layout, port.name()).nics().isEmpty()) {
                continue;
            }
            var label = "Add VLAN " + missing + " to the filter of " + bridge.name();
            findings.add(
                    begin(FindingBuilder.error(id()), usage, attachment)
                            .fact("filter of " + port.name(), passed(port))
                            .says("vlan-08", missing, usage.name(), bridge.name(), port.name())
                            .fix(
                                    InterfaceFixes.change(
                                            label,
                                            layout,
                                            attachment.hosts(),
                                            bridge.name(),
                                            i -> wider(i, port.name(), missing)),
                                    "fix.filter",
                                    missing,
                                    bridge.name())
                            .build());
        }
    }

    private static VlanSet passed(BridgePort port) {
        return switch (port.filter()) {
            case OFF -> VlanSet.range(0, VlanId.HIGHEST + 1);
            case DEFAULT -> INSERTED;
            case TRUNK -> port.tags();
            case ACCESS -> VlanSet.NONE;
        };
    }

    private static HostInterface wider(HostInterface i, String port, VlanSet missing) {
        return i instanceof LinuxBridge bridge
                ? bridge.withPorts(
                        bridge.ports()
                                .replacing(
                                        port,
                                        p -> {
                                            var tags =
                                                    p.filter() == FilterMode.ACCESS
                                                            ? p.tag()
                                                                    .map(t -> VlanSet.of(t.value()))
                                                                    .orElse(VlanSet.NONE)
                                                            : passed(p);
                                            return BridgePort.trunk(port, tags.union(missing));
                                        }))
                : i;
    }
}
