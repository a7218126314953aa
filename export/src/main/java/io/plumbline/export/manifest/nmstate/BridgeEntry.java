package io.plumbline.export.manifest.nmstate;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlSequence;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Stp;
import java.util.Map;
import java.util.Optional;

/// The `bridge` section of Linux and Open vSwitch bridges.
///
/// VLAN 1 is never written on a port: a node refuses it in every place, and what is left out already
/// belongs to VLAN 1.
final class BridgeEntry {

    private static final VlanSet WRITABLE = VlanSet.range(2, VlanId.HIGHEST);

    private BridgeEntry() {}

    static void linux(YamlMapping.Builder entry, LinuxBridge bridge) {
        entry.map(
                "bridge",
                section -> {
                    options(section, bridge.stp(), bridge.options());
                    section.list(
                            "port", list -> bridge.ports().forEach(port -> linuxPort(list, port)));
                });
    }

    static void ovs(YamlMapping.Builder entry, OvsBridge bridge, HostLayout layout) {
        entry.map(
                "bridge",
                section -> {
                    if (!bridge.noExtraPatchPorts()) {
                        section.put("allow-extra-patch-ports", true)
                                .beside("OVN adds its own; not kept, so written every time");
                    }
                    options(section, bridge.stp(), bridge.options());
                    section.list("port", list -> ovsPorts(list, bridge, layout));
                });
    }

    private static void ovsPorts(YamlSequence.Builder list, OvsBridge bridge, HostLayout layout) {
        for (var port : bridge.ports()) {
            var inside = layout.find(port.name()).filter(WrittenInterfaces::isInsideBridge);
            list.map(entry -> {
                if (inside.isPresent() && inside.get() instanceof Bond bond) {
                    BondEntry.writeInsideBridge(entry, bond);
                } else {
                    entry.put("name", port.name());
                }
                if (port.filter() == FilterMode.TRUNK || port.filter() == FilterMode.ACCESS) {
                    entry.put("vlan", filter(port));
                }
            });
        }
        if (hasOwnInterface(bridge)) {
            list.map(entry -> entry.put("name", bridge.name()));
        }
    }

    /// An Open vSwitch bridge holds addresses and MTU on an internal port of its own name.
    static boolean hasOwnInterface(OvsBridge bridge) {
        return bridge.ip().isEnabled() || bridge.mtu().isKnown();
    }

    private static void options(YamlMapping.Builder section, Stp stp, Map<String, String> options) {
        var written =
                YamlMapping.of(map -> {
                    if (stp != Stp.NOT_WRITTEN) {
                        map.map("stp", s -> s.put("enabled", stp == Stp.ON));
                    }
                    options.forEach((name, value) -> {
                        if (!name.equals("stp")) {
                            map.put(name, OptionValue.of(value));
                        }
                    });
                });
        if (!written.entries().isEmpty()) {
            section.put("options", written);
        }
    }

    private static void linuxPort(YamlSequence.Builder list, BridgePort port) {
        switch (port.filter()) {
            case DEFAULT ->
                    list.map(entry ->
                            entry.put("name", port.name())
                                    .beside(
                                            "no filter drawn: the node agent admits VLANs 2"
                                                    + " to 4094"));
            case OFF ->
                    list.map(entry ->
                            entry.put("name", port.name())
                                    .put("vlan", YamlMapping.empty())
                                    .beside("no filter: every VLAN passes"));
            case TRUNK, ACCESS ->
                    list.map(entry -> entry.put("name", port.name()).put("vlan", filter(port)));
        }
    }

    private static YamlMapping filter(BridgePort port) {
        var tag = port.tag().filter(id -> WRITABLE.contains(id));
        if (port.filter() == FilterMode.ACCESS) {
            return access(tag);
        }
        var tags = port.tags().normalized().intersection(WRITABLE);
        var trunk = tag.isPresent() ? tags.minus(VlanSet.of(tag.get().value())) : tags;
        if (trunk.isEmpty()) {
            return access(tag);
        }
        return YamlMapping.of(map -> {
            map.put("mode", "trunk");
            if (port.enableNative() && tag.isPresent()) {
                map.put("enable-native", true).put("tag", tag.get().value());
            }
            map.list("trunk-tags", list -> tags(list, trunk.normalized()));
        });
    }

    private static YamlMapping access(Optional<VlanId> tag) {
        return YamlMapping.of(map -> {
            map.put("mode", "access");
            tag.ifPresent(id -> map.put("tag", id.value()));
        });
    }

    private static void tags(YamlSequence.Builder list, VlanSet tags) {
        for (var range : tags.ranges()) {
            if (range.min() == range.max()) {
                list.map(entry -> entry.put("id", range.min()));
            } else {
                list.map(entry ->
                        entry.map(
                                "id-range",
                                ids -> ids.put("min", range.min()).put("max", range.max())));
            }
        }
    }
}
