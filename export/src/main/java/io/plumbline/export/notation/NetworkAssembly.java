package io.plumbline.export.notation;

import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.MacAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.Quantity;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.EvictionStrategy;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Isolation;
import io.plumbline.model.topology.NetworkForm;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.NetworkPolicy;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.Pool;
import io.plumbline.model.topology.PreserveDefaultVlan;
import io.plumbline.model.topology.RoleAttachment;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.SriovPolicy;
import io.plumbline.model.topology.VfDriver;
import io.plumbline.model.topology.Virtualization;
import io.plumbline.model.topology.Vm;
import io.plumbline.model.topology.VmNetwork;
import io.plumbline.model.topology.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Makes networks, roles and what belongs to the cluster of their statements.
final class NetworkAssembly {

    private NetworkAssembly() {}

    static VmNetwork network(String name, Settings s) {
        return new VmNetwork(
                name,
                s.operand(1).map(k -> kind(k, s)).orElse(NetworkKind.BRIDGE),
                s.text("br"),
                s.text("phys"),
                s.text("res"),
                s.fact("vlan", VlanId::tryParse),
                s.value("trunk", VlanSet::tryParse).orElse(VlanSet.NONE),
                s.fact("mtu", Mtu::tryParse),
                s.list("ns"),
                s.number("vms").orElse(0),
                s.list("only"),
                s.text("gw"),
                s.yes("spoof"),
                preserve(s),
                s.list("ipam").stream()
                        .map(v ->
                                Cidr.tryParse(v)
                                        .orElseThrow(() -> s.error("ipam=" + v + " does not read")))
                        .toList(),
                s.flag("isgw"),
                s.flag("isolated"),
                s.flag("hostonly"),
                s.flag("primary"),
                s.value("form", word(NetworkForm.values())).orElse(NetworkForm.AUTOMATIC),
                s.text("cfg"),
                s.text("nadname"),
                Extras.NONE);
    }

    private static NetworkKind kind(String text, Settings s) {
        return word(NetworkKind.values())
                .apply(text)
                .orElseThrow(() -> s.error("unknown kind of network " + text));
    }

    private static PreserveDefaultVlan preserve(Settings s) {
        return switch (s.text("pdv").orElse("no")) {
            case "no" -> PreserveDefaultVlan.NO;
            case "yes" -> PreserveDefaultVlan.YES;
            case "unset" -> PreserveDefaultVlan.NOT_WRITTEN;
            case String other -> throw s.error("pdv=" + other + " does not read");
        };
    }

    private static <E extends Enum<E> & Words> Function<String, Optional<E>> word(E[] constants) {
        return text -> Arrays.stream(constants).filter(c -> c.word().equals(text)).findFirst();
    }

    static RoleKind roleKind(String name) {
        return switch (name) {
            case "mig" -> RoleKind.MIGRATION;
            case "stor" -> RoleKind.STORAGE;
            case "vm" -> RoleKind.VM;
            default -> RoleKind.OWN;
        };
    }

    /// `mig` and `stor` are short for the roles' names.
    static String roleName(String name) {
        return switch (name) {
            case "mig" -> "migration";
            case "stor" -> "storage";
            default -> name;
        };
    }

    static NetworkRole role(String name, Settings s) {
        var range = s.text("range");
        return new NetworkRole(
                roleName(name),
                roleKind(name),
                s.list("if"),
                attachment(s),
                range.map(_ -> roleName(name)),
                s.text("proto"),
                s.list("target"),
                s.value("need", Bandwidth::tryParse),
                s.value("flow", Bandwidth::tryParse),
                s.has("nad") ? Fact.unset() : s.fact("mtu", Mtu::tryParse),
                s.list("scope"),
                Optional.empty(),
                Extras.NONE);
    }

    private static Optional<RoleAttachment> attachment(Settings s) {
        return s.text("nad")
                .map(nad ->
                        new RoleAttachment(
                                nad,
                                s.text("type").orElse("macvlan"),
                                s.text("master").filter(m -> !m.equals("unset")),
                                s.text("ipam").filter(v -> !v.equals("none")),
                                s.value("gw", IpAddress::tryParse),
                                s.fact("mtu", Mtu::tryParse)));
    }

    static Optional<Pool> pool(String name, Settings s) {
        return s.value("range", AddressRange::tryParse)
                .map(range ->
                        new Pool(
                                roleName(name),
                                Optional.of(range),
                                s.list("excl").stream()
                                        .map(v ->
                                                Cidr.tryParse(v.contains("/") ? v : v + "/32")
                                                        .orElseThrow(() -> s.error("excl=" + v)))
                                        .toList(),
                                Optional.of(roleName(name)),
                                Fact.unset(),
                                Extras.NONE));
    }

    static Virtualization virtualization(Settings s) {
        return new Virtualization(
                s.text("mig"),
                s.number("P"),
                s.number("C"),
                s.value("bw", Quantity::tryParse).filter(q -> q.value() > 0),
                s.number("tpg"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                s.number("sync").orElse(0),
                Shape.of(Virtualization.class).blank().migrationPolicies(),
                Extras.NONE);
    }

    static SriovPolicy sriov(String name, Settings s) {
        var pf = s.text("pf").orElseThrow(() -> s.error("sriov: expected pf=HOSTS.NIC"));
        var dot = pf.indexOf('.');
        if (dot < 0) {
            throw s.error("pf=" + pf + ": expected HOSTS.NIC");
        }
        return new SriovPolicy(
                name,
                pf.substring(0, dot),
                List.of(pf.substring(dot + 1).split(",")),
                s.number("vfs").orElse(0),
                s.number("total"),
                s.text("vendor"),
                s.value("driver", word(VfDriver.values())).orElse(VfDriver.VFIO_PCI),
                s.text("res").orElse(""),
                s.text("range"),
                Fact.unset(),
                Optional.empty(),
                false,
                Extras.NONE);
    }

    static Vm vm(String name, Settings s) {
        return new Vm(
                name,
                s.text("ns").orElse(""),
                s.list("net"),
                Map.of(),
                s.value("mac", MacAddress::tryParse),
                s.value("ip", IpAddress::tryParse).stream().toList(),
                s.text("guest"),
                s.value("evict", word(EvictionStrategy.values())),
                s.text("disk"),
                Extras.NONE);
    }

    static NetworkPolicy policy(String name, Settings s) {
        return new NetworkPolicy(
                name,
                s.text("net").orElse(""),
                s.factYes("enabled"),
                List.of(),
                List.of(),
                Extras.NONE);
    }

    static Isolation isolation(String vlans, Settings s) {
        return new Isolation(
                "isolate-" + vlans,
                VlanSet.tryParse(vlans)
                        .orElseThrow(() -> s.error("isolate: \"" + vlans + "\" is no VLAN list")),
                s.list("from"),
                Extras.NONE);
    }
}
