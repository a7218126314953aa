package io.plumbline.model.rule.vlan;

import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// VLAN-14: VLAN filters of bridge ports and trunk lists of networks are in the form that the node
/// takes.
final class WellFormedFilter implements Rule {

    private static final int DEFAULT_VLAN = 1;

    @Override
    public String id() {
        return "VLAN-14";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            for (var i : layout.layout().interfaces()) {
                switch (i) {
                    case LinuxBridge b -> b.ports().forEach(p -> judge(layout, i, p, findings));
                    case OvsBridge b -> b.ports().forEach(p -> judge(layout, i, p, findings));
                    default -> {}
                }
            }
        }
        for (var network : context.topology().networks()) {
            network.trunk()
                    .problem()
                    .ifPresent(problem ->
                            findings.add(
                                    FindingBuilder.error(id())
                                            .about(ElementId.network(network.name()))
                                            .fact("trunk of " + network.name(), network.trunk())
                                            .says("vlan-14.network", network.name(), problem)
                                            .build()));
        }
        return findings;
    }

    private void judge(
            LayoutHosts layout, HostInterface bridge, BridgePort port, List<Finding> findings) {
        problem(port)
                .ifPresent(key ->
                        findings.add(
                                FindingBuilder.error(id())
                                        .about(layout.id(bridge.name()))
                                        .on(layout.hosts())
                                        .fact("filter of " + port.name(), text(port))
                                        .says(key, port.name(), bridge.name(), text(port))
                                        .fix(
                                                InterfaceFixes.change(
                                                        "Put the filter of "
                                                                + port.name()
                                                                + " in order",
                                                        layout.layout(),
                                                        layout.hosts(),
                                                        bridge.name(),
                                                        i -> replaced(i, wellFormed(port))),
                                                "fix.filter-form",
                                                port.name(),
                                                text(wellFormed(port)))
                                        .build()));
    }

    private static Optional<String> problem(BridgePort port) {
        return switch (port.filter()) {
            case OFF, DEFAULT -> Optional.empty();
            case ACCESS ->
                    port.tag().isEmpty() || !port.tags().isEmpty() || port.enableNative()
                            ? Optional.of("vlan-14.access")
                            : port.tag().get().value() == DEFAULT_VLAN
                                    ? Optional.of("vlan-14.one")
                                    : Optional.empty();
            case TRUNK -> ofTrunk(port);
        };
    }

    private static Optional<String> ofTrunk(BridgePort port) {
        var nativeId = port.tag().map(VlanId::value).orElse(0);
        if (port.tags().contains(DEFAULT_VLAN) || nativeId == DEFAULT_VLAN) {
            return Optional.of("vlan-14.one");
        }
        if (port.tags().problem().isPresent()) {
            return Optional.of("vlan-14.list");
        }
        if (port.tags().isEmpty()) {
            return Optional.of("vlan-14.empty");
        }
        if (port.enableNative() == port.tag().isEmpty()) {
            return Optional.of("vlan-14.native");
        }
        return nativeId > 0 && port.tags().contains(nativeId)
                ? Optional.of("vlan-14.repeated")
                : Optional.empty();
    }

    /// The nearest form that the node takes; without any tag left, the inserted default.
    private static BridgePort wellFormed(BridgePort port) {
        var legal =
                port.tags()
                        .normalized()
                        .intersection(VlanSet.range(DEFAULT_VLAN + 1, VlanId.HIGHEST));
        var tag = port.tag().filter(id -> id.value() != DEFAULT_VLAN);
        if (port.filter() == FilterMode.ACCESS && port.tag().isPresent()) {
            return tag.isPresent()
                    ? new BridgePort(port.name(), FilterMode.ACCESS, VlanSet.NONE, tag, false)
                    : BridgePort.named(port.name());
        }
        var tags = tag.map(t -> legal.minus(VlanSet.of(t.value()))).orElse(legal);
        return tags.isEmpty()
                ? BridgePort.named(port.name())
                : new BridgePort(port.name(), FilterMode.TRUNK, tags, tag, tag.isPresent());
    }

    private static HostInterface replaced(HostInterface i, BridgePort port) {
        return switch (i) {
            case LinuxBridge b -> b.withPorts(b.ports().with(port));
            case OvsBridge b -> Shape.with(b, "ports", b.ports().with(port));
            default -> i;
        };
    }

    private static String text(BridgePort port) {
        var tags = port.tags().isEmpty() ? "" : " " + port.tags();
        var tag =
                port.tag().map(t -> (port.enableNative() ? ", native " : ", tag ") + t).orElse("");
        return port.filter().word() + tags + tag;
    }
}
