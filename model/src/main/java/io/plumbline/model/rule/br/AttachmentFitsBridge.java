package io.plumbline.model.rule.br;

import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// BR-06: a bridge network is on a Linux bridge, and a mapping leads to an OVS bridge.
final class AttachmentFitsBridge implements Rule {

    @Override
    public String id() {
        return "BR-06";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            for (var network : context.topology().networks()) {
                ofNetwork(layout, network, findings);
            }
            for (var mapping : layout.layout().mappings()) {
                ofMapping(layout, mapping, findings);
            }
        }
        return findings;
    }

    private void ofNetwork(LayoutHosts layout, VmNetwork network, List<Finding> findings) {
        if (network.kind() != NetworkKind.BRIDGE || network.bridge().isEmpty()) {
            return;
        }
        var found = layout.layout().find(network.bridge().get());
        if (found.isEmpty() || !(found.get() instanceof OvsBridge || found.get() instanceof BrEx)) {
            return;
        }
        var bridge = found.get().name();
        var builder =
                FindingBuilder.error(id())
                        .about(ElementId.network(network.name()), layout.id(bridge))
                        .on(layout.hosts())
                        .fact("type of " + bridge, found.get().type())
                        .says("br-06", network.name(), bridge);
        var mapped =
                layout.layout().mappings().stream()
                        .filter(m -> m.bridge().filter(bridge::equals).isPresent())
                        .findFirst();
        if (mapped.isPresent() && network.trunk().isEmpty()) {
            var label = "Make " + network.name() + " a localnet network";
            builder.fix(
                    AttributeFixes.network(label, network.name(), "kind", NetworkKind.LOCALNET)
                            .then(
                                    AttributeFixes.network(
                                            label,
                                            network.name(),
                                            "physicalNetwork",
                                            Optional.of(mapped.get().localnet())))
                            .then(
                                    AttributeFixes.network(
                                            label, network.name(), "bridge", Optional.empty())),
                    "fix.localnet",
                    network.name(),
                    mapped.get().localnet());
        }
        findings.add(builder.build());
    }

    private void ofMapping(LayoutHosts layout, BridgeMapping mapping, List<Finding> findings) {
        var found = mapping.bridge().flatMap(layout.layout()::find);
        if (found.isPresent() && found.get() instanceof LinuxBridge bridge) {
            findings.add(
                    FindingBuilder.error(id())
                            .about(
                                    ElementId.of(
                                            ElementKind.MAPPING,
                                            layout.className(),
                                            mapping.localnet()),
                                    layout.id(bridge.name()))
                            .on(layout.hosts())
                            .fact("type of " + bridge.name(), bridge.type())
                            .says("br-06.mapping", mapping.localnet(), bridge.name())
                            .build());
        }
    }
}
