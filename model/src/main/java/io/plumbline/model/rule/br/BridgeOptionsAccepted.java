package io.plumbline.model.rule.br;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.IpSettings;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// BR-08: the node takes every option of a bridge, at the first apply and at the second.
final class BridgeOptionsAccepted implements Rule {

    private record Bounds(int least, int most) {}

    private static final Map<String, Bounds> TIMERS =
            Map.of(
                    "hello-time", new Bounds(1, 10),
                    "max-age", new Bounds(6, 40),
                    "forward-delay", new Bounds(2, 30));

    @Override
    public String id() {
        return "BR-08";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.DESIGN, Stage.PLAN);
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            for (var i : layout.layout().interfaces()) {
                switch (i) {
                    case LinuxBridge bridge -> ofLinux(layout, bridge, findings);
                    case OvsBridge bridge -> ofOvs(layout, bridge, findings);
                    default -> {}
                }
            }
        }
        for (var network : context.topology().networks()) {
            if (network.gatewayOnBridge()) {
                findings.add(
                        FindingBuilder.error(id())
                                .about(ElementId.network(network.name()))
                                .fact("isGateway", true)
                                .says("br-08.gateway", network.name())
                                .fix(
                                        AttributeFixes.network(
                                                "No gateway on the bridge of " + network.name(),
                                                network.name(),
                                                "gatewayOnBridge",
                                                false),
                                        "fix.no-bridge-gateway",
                                        network.name())
                                .build());
            }
        }
        return findings;
    }

    private void ofLinux(LayoutHosts layout, LinuxBridge bridge, List<Finding> findings) {
        bridge.options()
                .forEach((option, value) -> {
                    var bounds = TIMERS.get(option);
                    if (bounds != null && !isWithin(bounds, value)) {
                        findings.add(
                                wrong(layout, bridge, withoutOption(bridge, option))
                                        .says(
                                                "br-08.timer",
                                                bridge.name(),
                                                option,
                                                value,
                                                bounds.least(),
                                                bounds.most())
                                        .build());
                    }
                });
        var pvid = bridge.options().getOrDefault("vlan-default-pvid", "1");
        var filters = bridge.ports().stream().anyMatch(p -> p.filter() != FilterMode.OFF);
        if (!pvid.equals("1") && !filters) {
            findings.add(
                    wrong(layout, bridge, withoutOption(bridge, "vlan-default-pvid"))
                            .says("br-08.pvid", bridge.name(), pvid)
                            .build());
        }
        var mask = bridge.options().get("group-fwd-mask");
        var alias = bridge.options().get("group-forward-mask");
        if (mask != null && alias != null && !mask.equals(alias)) {
            findings.add(
                    wrong(layout, bridge, withoutOption(bridge, "group-fwd-mask"))
                            .says("br-08.mask", bridge.name(), mask, alias)
                            .build());
        }
    }

    private static boolean isWithin(Bounds bounds, String value) {
        try {
            var number = Integer.parseInt(value);
            return number >= bounds.least() && number <= bounds.most();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void ofOvs(LayoutHosts layout, OvsBridge bridge, List<Finding> findings) {
        if (bridge.ip().isEnabled()) {
            findings.add(
                    wrong(layout, bridge, i -> i.withIp(IpSettings.OFF))
                            .says("br-08.address", bridge.name())
                            .build());
        }
        var mapped =
                layout.layout().mappings().stream()
                        .filter(m -> m.bridge().filter(bridge.name()::equals).isPresent())
                        .findFirst();
        if (mapped.isPresent() && bridge.noExtraPatchPorts()) {
            findings.add(
                    wrong(
                                    layout,
                                    bridge,
                                    i ->
                                            i instanceof OvsBridge b
                                                    ? Shape.with(b, "noExtraPatchPorts", false)
                                                    : i)
                            .says("br-08.patch", bridge.name(), mapped.get().localnet())
                            .build());
        }
    }

    private static UnaryOperator<HostInterface> withoutOption(LinuxBridge bridge, String option) {
        return i -> {
            if (!(i instanceof LinuxBridge b)) {
                return i;
            }
            var options = new LinkedHashMap<>(b.options());
            options.remove(option);
            return Shape.with(b, "options", options);
        };
    }

    private FindingBuilder wrong(
            LayoutHosts layout, HostInterface bridge, UnaryOperator<HostInterface> change) {
        Edit edit =
                InterfaceFixes.change(
                        "Correct the options of " + bridge.name(),
                        layout.layout(),
                        layout.hosts(),
                        bridge.name(),
                        change);
        return FindingBuilder.error(id())
                .about(layout.id(bridge.name()))
                .on(layout.hosts())
                .fact("type of " + bridge.name(), bridge.type())
                .fix(edit, "fix.bridge-options", bridge.name());
    }
}
