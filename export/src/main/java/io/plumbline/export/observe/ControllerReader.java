package io.plumbline.export.observe;

import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanRange;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BondTech;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.IpSettings;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Stp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what has ports: bonds and bridges.
final class ControllerReader {

    /// What the kernel has when nobody set it; a node state lists every option.
    private static final Map<String, String> DEFAULTS =
            Map.ofEntries(
                    Map.entry("ad_actor_sys_prio", "65535"),
                    Map.entry("ad_actor_system", "00:00:00:00:00:00"),
                    Map.entry("ad_select", "stable"),
                    Map.entry("ad_user_port_key", "0"),
                    Map.entry("all_slaves_active", "dropped"),
                    Map.entry("arp_all_targets", "any"),
                    Map.entry("arp_interval", "0"),
                    Map.entry("arp_validate", "none"),
                    Map.entry("arp_ip_target", ""),
                    Map.entry("downdelay", "0"),
                    Map.entry("fail_over_mac", "none"),
                    Map.entry("lacp_active", "true"),
                    Map.entry("lacp_rate", "slow"),
                    Map.entry("lp_interval", "1"),
                    Map.entry("min_links", "0"),
                    Map.entry("num_grat_arp", "1"),
                    Map.entry("num_unsol_na", "1"),
                    Map.entry("packets_per_slave", "1"),
                    Map.entry("primary_reselect", "always"),
                    Map.entry("resend_igmp", "1"),
                    Map.entry("tlb_dynamic_lb", "true"),
                    Map.entry("updelay", "0"),
                    Map.entry("use_carrier", "true"),
                    Map.entry("xmit_hash_policy", "layer2"));

    private final InterfaceReader interfaces;

    ControllerReader(InterfaceReader interfaces) {
        this.interfaces = interfaces;
    }

    Bond bond(String name, JsonNode entry, IpSettings ip) {
        var section = entry.path("link-aggregation");
        var bond = Bond.named(name);
        bond = Shape.with(bond, "mode", mode(section));
        bond = Shape.with(bond, "members", members(section));
        bond = Shape.with(bond, "options", options(section.path("options")));
        bond = Shape.with(bond, "mtu", interfaces.mtu(entry));
        return Shape.with(bond, "ip", ip);
    }

    private static Optional<BondMode> mode(JsonNode section) {
        return Values.text(section.path("mode")).flatMap(BondMode::tryParse);
    }

    /// The list is called `port`; earlier `ports` and `slaves`. Items are names, or objects with one.
    private static List<String> members(JsonNode section) {
        for (var key : List.of("port", "ports", "slaves")) {
            var list = section.path(key);
            if (list.isArray()) {
                return names(list);
            }
        }
        return List.of();
    }

    private static List<String> names(JsonNode list) {
        var names = new ArrayList<String>();
        for (var item : list) {
            Values.text(item.isObject() ? item.path("name") : item).ifPresent(names::add);
        }
        return names;
    }

    private static Map<String, String> options(JsonNode node) {
        var options = new LinkedHashMap<String, String>();
        for (var option : node.properties()) {
            var value = Values.text(option.getValue()).orElse("");
            if (!value.isEmpty() && !value.equals(DEFAULTS.get(option.getKey()))) {
                options.put(option.getKey(), value);
            }
        }
        return options;
    }

    LinuxBridge linuxBridge(String name, JsonNode entry, IpSettings ip) {
        var section = entry.path("bridge");
        Elements<BridgePort> ports = Elements.empty();
        for (var port : section.path("port")) {
            var portName = Values.text(port.path("name")).orElse("");
            if (!portName.isEmpty() && !Plumbing.isName(portName)) {
                ports = ports.with(port(portName, port.path("vlan")));
            }
        }
        var bridge = LinuxBridge.named(name).withPorts(ports);
        bridge = Shape.with(bridge, "stp", stp(section));
        bridge = Shape.with(bridge, "mtu", interfaces.mtu(entry));
        return Shape.with(bridge, "ip", ip);
    }

    /// A state without filter shows none: the trunk that the agent inserts would stand there.
    private static BridgePort port(String name, JsonNode vlan) {
        var mode = Values.text(vlan.path("mode"));
        var tag = Values.text(vlan.path("tag")).flatMap(VlanId::tryParse);
        var isNative = Values.flag(vlan.path("enable-native"));
        if (mode.filter("trunk"::equals).isPresent()) {
            return new BridgePort(
                    name, FilterMode.TRUNK, tags(vlan.path("trunk-tags")), tag, isNative);
        }
        return mode.filter("access"::equals).isPresent()
                ? new BridgePort(name, FilterMode.ACCESS, VlanSet.NONE, tag, false)
                : new BridgePort(name, FilterMode.OFF, VlanSet.NONE, Optional.empty(), false);
    }

    private static VlanSet tags(JsonNode list) {
        var ranges = new ArrayList<VlanRange>();
        for (var item : list) {
            Values.number(item.path("id")).ifPresent(id -> ranges.add(VlanRange.single(id)));
            var min = Values.number(item.path("id-range").path("min"));
            var max = Values.number(item.path("id-range").path("max"));
            if (min.isPresent() && max.isPresent()) {
                ranges.add(new VlanRange(min.get(), max.get()));
            }
        }
        return new VlanSet(ranges);
    }

    private static Stp stp(JsonNode section) {
        var stp = section.path("options").path("stp");
        return Values.flag(stp.isObject() ? stp.path("enabled") : stp) ? Stp.ON : Stp.OFF;
    }

    OvsBridge ovsBridge(String name, JsonNode entry, IpSettings ip, JsonNode ownInterface) {
        Elements<BridgePort> ports = Elements.empty();
        for (var port : entry.path("bridge").path("port")) {
            var portName = Values.text(port.path("name")).orElse("");
            if (isRealPort(name, portName)) {
                ports = ports.with(filtered(portName, port.path("vlan")));
            }
        }
        var bridge = Shape.with(OvsBridge.named(name), "ports", ports);
        bridge = Shape.with(bridge, "stp", stp(entry.path("bridge")));
        if (!ownInterface.isMissingNode()) {
            bridge = Shape.with(bridge, "mtu", interfaces.mtu(ownInterface));
        }
        return Shape.with(bridge, "ip", ip);
    }

    private static BridgePort filtered(String name, JsonNode vlan) {
        return vlan.isObject() && !vlan.isEmpty() ? port(name, vlan) : BridgePort.named(name);
    }

    /// Bonds that Open vSwitch builds stand in the port list of their bridge.
    List<Bond> bondsInside(JsonNode entry) {
        var bonds = new ArrayList<Bond>();
        for (var port : entry.path("bridge").path("port")) {
            var section = port.path("link-aggregation");
            var name = Values.text(port.path("name")).orElse("");
            if (section.isObject() && !name.isEmpty()) {
                var bond = Shape.with(Bond.named(name), "tech", BondTech.OVS);
                bond = Shape.with(bond, "mode", mode(section));
                bonds.add(Shape.with(bond, "members", members(section)));
            }
        }
        return bonds;
    }

    BrEx brEx(JsonNode entry, IpSettings ip, JsonNode ownInterface) {
        var port =
                names(entry.path("bridge").path("port")).stream()
                        .filter(name -> isRealPort(BrEx.NAME, name))
                        .findFirst()
                        .orElse("");
        var bridge = BrEx.over(port);
        if (!ownInterface.isMissingNode()) {
            bridge = Shape.with(bridge, "mtu", interfaces.mtu(ownInterface));
        }
        return Shape.with(bridge, "ip", ip);
    }

    private static boolean isRealPort(String bridge, String port) {
        return !port.isEmpty() && !port.equals(bridge) && !Plumbing.isName(port);
    }
}
