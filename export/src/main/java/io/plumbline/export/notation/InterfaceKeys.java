package io.plumbline.export.notation;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.MacAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.AddressRule;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BondTech;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.IpSettings;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.MatchKind;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Stp;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes interfaces of the settings that statements about hosts give.
final class InterfaceKeys {

    private static final Map<String, String> BOND_OPTIONS = bondOptions();

    private InterfaceKeys() {}

    private static Map<String, String> bondOptions() {
        var options = new LinkedHashMap<String, String>();
        options.put("miimon", "miimon");
        options.put("xmit", "xmit_hash_policy");
        for (var same :
                List.of(
                        "primary",
                        "arp_interval",
                        "min_links",
                        "lacp_rate",
                        "balance_slb",
                        "fail_over_mac",
                        "updelay",
                        "downdelay")) {
            options.put(same, same);
        }
        return options;
    }

    /// The interfaces that one statement makes, lowest first; a route makes none.
    static List<HostInterface> read(Keyword keyword, String name, Settings s) {
        return switch (keyword) {
            case NIC -> List.of(nic(name, s));
            case BOND -> List.of(bond(name, s));
            case VLAN -> List.of(vlan(name, s));
            case BREX -> List.of(brEx(s));
            case LBR -> List.of(linuxBridge(name, s));
            case OVS -> ovsBridge(name, s);
            case IP,
                    ROUTE,
                    CLUSTER,
                    SWITCH,
                    LINK,
                    EXT,
                    CLASS,
                    NET,
                    ROLE,
                    HCO,
                    SRIOV,
                    VM,
                    POLICY,
                    ISOLATE,
                    NNCP,
                    PLAN,
                    FACT,
                    PARAM ->
                    List.of();
        };
    }

    /// Mappings that the statement adds.
    static List<BridgeMapping> mappings(String bridge, Settings s) {
        return s.list("map").stream().map(localnet -> BridgeMapping.of(localnet, bridge)).toList();
    }

    static IpSettings ip(Settings s) {
        var addresses = new ArrayList<AddressRule>();
        for (var text : s.list("ip")) {
            addresses.add(
                    AddressRule.tryParse(text)
                            .orElseThrow(() -> s.error("ip=" + text + " does not read")));
        }
        return new IpSettings(
                List.copyOf(addresses),
                s.value("gw", IpAddress::tryParse),
                s.yes("dhcp").orElse(false),
                false,
                s.yes("autoconf").orElse(false),
                s.yes("autogw"),
                s.yes("autodns"),
                Optional.empty());
    }

    private static Nic nic(String name, Settings s) {
        var match =
                s.value(
                        "match",
                        v ->
                                switch (v) {
                                    case "mac" -> Optional.of(MatchKind.MAC);
                                    case "pci" -> Optional.of(MatchKind.PCI);
                                    case "name" -> Optional.of(MatchKind.NAME);
                                    default -> Optional.empty();
                                });
        return new Nic(
                name,
                match.orElse(MatchKind.NAME),
                s.text("card"),
                Optional.empty(),
                s.fact("speed", Bandwidth::tryParse),
                s.fact("mtu", Mtu::tryParse),
                Fact.unset(),
                s.fact("max", Mtu::tryParse),
                s.fact("mac", MacAddress::tryParse),
                s.text("pci"),
                s.text("driver"),
                s.text("vendor"),
                Optional.empty(),
                s.factYes("vlanfilter"),
                Fact.unset(),
                false,
                List.of(),
                IpSettings.OFF,
                Extras.NONE);
    }

    private static Bond bond(String name, Settings s) {
        var options = new LinkedHashMap<String, String>();
        BOND_OPTIONS.forEach((key, option) ->
                s.text(key).filter(v -> !v.equals("unset")).ifPresent(v -> options.put(option, v)));
        var members =
                s.operand(2)
                        .filter(v -> !v.equals("-"))
                        .map(v -> List.of(v.split(",")))
                        .orElse(List.of());
        return new Bond(
                name,
                BondTech.LINUX,
                s.operand(1).filter(v -> !v.equals("-")).map(v -> mode(v, s)),
                members,
                Map.of(),
                options,
                s.fact("mtu", Mtu::tryParse),
                s.value("mac", MacAddress::tryParse),
                IpSettings.OFF,
                Extras.NONE);
    }

    private static BondMode mode(String text, Settings s) {
        return BondMode.tryParse(text).orElseThrow(() -> s.error("unknown bond mode " + text));
    }

    private static VlanInterface vlan(String name, Settings s) {
        return new VlanInterface(
                name,
                s.text("base").orElse(""),
                s.fact("id", VlanId::tryParse),
                "",
                s.fact("mtu", Mtu::tryParse),
                ip(s),
                Extras.NONE);
    }

    private static BrEx brEx(Settings s) {
        return new BrEx(
                BrEx.NAME,
                s.text("port").orElse(""),
                s.value("vlan", VlanId::tryParse).filter(id -> id.value() != 0),
                s.fact("mtu", Mtu::tryParse),
                ip(s),
                Extras.NONE);
    }

    private static LinuxBridge linuxBridge(String name, Settings s) {
        Elements<BridgePort> ports = Elements.empty();
        for (var port : s.list("ports")) {
            ports = ports.with(bridgePort(port, s));
        }
        return new LinuxBridge(
                name, ports, stp(s), Map.of(), s.fact("mtu", Mtu::tryParse), ip(s), Extras.NONE);
    }

    private static BridgePort bridgePort(String name, Settings s) {
        var trunk = s.text("trunk").orElse("default");
        return switch (trunk) {
            case "default" -> BridgePort.named(name);
            case "off" -> Shape.with(BridgePort.named(name), "filter", FilterMode.OFF);
            default ->
                    BridgePort.trunk(
                            name,
                            VlanSet.tryParse(trunk)
                                    .orElseThrow(
                                            () -> s.error("trunk=" + trunk + " does not read")));
        };
    }

    private static Stp stp(Settings s) {
        return switch (s.text("stp").orElse("off")) {
            case "off", "no" -> Stp.OFF;
            case "on", "yes" -> Stp.ON;
            case "unset" -> Stp.NOT_WRITTEN;
            case String other -> throw s.error("stp=" + other + " does not read");
        };
    }

    private static List<HostInterface> ovsBridge(String name, Settings s) {
        var interfaces = new ArrayList<HostInterface>();
        Elements<BridgePort> ports = Elements.empty();
        for (var port : s.list("ports")) {
            ports = ports.with(BridgePort.named(port));
        }
        var bond = s.text("obond");
        if (bond.isPresent()) {
            var made = ovsBond(name, bond.get(), s);
            interfaces.add(made);
            ports = ports.with(BridgePort.named(made.name()));
        }
        interfaces.add(
                new OvsBridge(
                        name,
                        ports,
                        stp(s),
                        false,
                        Map.of(),
                        Fact.unset(),
                        IpSettings.OFF,
                        Extras.NONE));
        return interfaces;
    }

    private static Bond ovsBond(String bridge, String text, Settings s) {
        var colon = text.indexOf(':');
        if (colon < 0) {
            throw s.error("obond=" + text + ": expected MODE:NIC,NIC");
        }
        return Shape.with(
                Bond.of(
                        bridge + "-bond",
                        mode(text.substring(0, colon), s),
                        List.of(text.substring(colon + 1).split(","))),
                "tech",
                BondTech.OVS);
    }

    /// Keys of an `ip` statement laid over an interface.
    static HostInterface withIp(HostInterface on, Settings s) {
        return Set.of("ip", "gw", "dhcp").stream().anyMatch(s::has) ? on.withIp(ip(s)) : on;
    }
}
