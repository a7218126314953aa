package io.plumbline.export.observe;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.MacAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.IpSettings;
import io.plumbline.model.topology.LinkState;
import io.plumbline.model.topology.MatchKind;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.VlanInterface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads NICs, VLAN interfaces and kinds without a record of their own. What differs from host to host
/// (MAC, PCI address, neighbours) comes apart.
final class InterfaceReader {

    /// Keys that every interface has, or that say nothing about how it is built.
    private static final Set<String> COMMON =
            Set.of(
                    "name",
                    "type",
                    "state",
                    "mtu",
                    "min-mtu",
                    "max-mtu",
                    "ipv4",
                    "ipv6",
                    "lldp",
                    "ethtool",
                    "identifier",
                    "mac-address",
                    "permanent-mac-address",
                    "controller",
                    "profile-name",
                    "accept-all-mac-addresses",
                    "wait-ip",
                    "mptcp",
                    "driver",
                    "pci-address",
                    "ovs-db",
                    "description",
                    "alt-names");

    private final Values values;

    InterfaceReader(Values values) {
        this.values = values;
    }

    Fact<Mtu> mtu(JsonNode entry) {
        return values.fact(entry.path("mtu"), Mtu::tryParse, "not in the node state");
    }

    /// Hosts have many NICs: made in one step, not attribute by attribute.
    Nic nic(String name, JsonNode entry, IpSettings ip) {
        return new Nic(
                name,
                MatchKind.NAME,
                Optional.empty(),
                Optional.empty(),
                speed(entry),
                mtu(entry),
                bound(entry.path("min-mtu")),
                bound(entry.path("max-mtu")),
                Fact.unset(),
                Optional.empty(),
                Values.text(entry.path("driver")),
                Optional.empty(),
                functions(entry.path("ethernet").path("sr-iov")),
                vlanFilter(entry),
                link(entry),
                Values.flag(entry.path("lldp").path("enabled")),
                List.of(),
                ip,
                Extras.NONE);
    }

    /// What a NIC has that no other has.
    Map<String, Object> own(JsonNode entry) {
        var own = new LinkedHashMap<String, Object>();
        var permanent = entry.path("permanent-mac-address");
        var mac = Values.text(permanent).isPresent() ? permanent : entry.path("mac-address");
        own.put("mac", values.fact(mac, MacAddress::tryParse, "not in the node state"));
        Values.text(entry.path("pci-address"))
                .ifPresent(pci -> own.put("pciAddress", Optional.of(pci)));
        var neighbours = LldpNeighbours.of(entry.path("lldp"));
        if (!neighbours.isEmpty()) {
            own.put("neighbours", neighbours);
        }
        return own;
    }

    private Fact<Bandwidth> speed(JsonNode entry) {
        var speed = Values.number(entry.path("ethernet").path("speed"));
        return speed.filter(each -> each > 0)
                .<Fact<Bandwidth>>map(each -> Fact.observed(new Bandwidth(each), values.source()))
                .orElseGet(() -> Fact.missing("no link speed in the node state"));
    }

    private Fact<Mtu> bound(JsonNode node) {
        return values.fact(node, Mtu::tryParse, "not in the node state");
    }

    private static Optional<Integer> functions(JsonNode sriov) {
        return Values.number(sriov.path("max-vfs"))
                .or(() -> Values.number(sriov.path("total-vfs")))
                .filter(count -> count > 0);
    }

    private Fact<Boolean> vlanFilter(JsonNode entry) {
        var feature = entry.path("ethtool").path("feature").path("rx-vlan-filter");
        return values.fact(
                feature, text -> Optional.of(text.equals("true")), "not in the node state");
    }

    /// The state tells what is configured; only a speed proves that there is link.
    private Fact<LinkState> link(JsonNode entry) {
        if (Values.text(entry.path("state")).filter("down"::equals).isPresent()) {
            return Fact.observed(LinkState.DOWN, values.source());
        }
        return Values.number(entry.path("ethernet").path("speed")).filter(s -> s > 0).isPresent()
                ? Fact.observed(LinkState.UP, values.source())
                : Fact.missing("the node state does not show the carrier");
    }

    VlanInterface vlan(String name, JsonNode entry, IpSettings ip) {
        var section = entry.path("vlan");
        var protocol = Values.text(section.path("protocol")).filter("802.1ad"::equals).orElse("");
        return new VlanInterface(
                name,
                Values.text(section.path("base-iface")).orElse(""),
                values.fact(section.path("id"), VlanId::tryParse, "not in the node state"),
                protocol,
                mtu(entry),
                ip,
                Extras.NONE);
    }

    HostInterface other(String name, String type, JsonNode entry, IpSettings ip) {
        var properties = new LinkedHashMap<String, String>();
        for (var property : entry.properties()) {
            if (!COMMON.contains(property.getKey())) {
                flatten(property.getKey(), property.getValue(), properties);
            }
        }
        var base = Values.text(entry.path(type).path("base-iface"));
        var other = OtherInterface.of(name, type);
        other = Shape.with(other, "below", base.map(List::of).orElse(List.of()));
        other = Shape.with(other, "properties", properties);
        other = Shape.with(other, "mtu", mtu(entry));
        return Shape.with(other, "ip", ip);
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(each -> flatten(path + "." + each.getKey(), each.getValue(), into));
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                flatten(path + "." + i, node.path(i), into);
            }
        } else {
            Values.text(node).ifPresent(text -> into.put(path, text));
        }
    }
}
