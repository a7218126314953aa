package io.plumbline.export.bundle;

import io.plumbline.export.manifest.nmstate.EffectiveMtu;
import io.plumbline.export.manifest.nmstate.ManagementPath;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.HostCable;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.LagScope;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.NativeVlan;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The section *Switch side*: what every drawn port has to be set to.
final class SwitchSide {

    /// Classes with more hosts than this get one row, not one per host.
    private static final int MOST_ROWS = 16;

    private static final String NOT_DRAWN = "not drawn";
    private static final Mtu EXTERNAL_MTU = Mtu.of(1500);

    /// NICs of a host that belong together: the members of a bond, or one NIC alone.
    private record Uplink(EffectiveHost host, HostInterface carrier, List<HostCable> cables) {}

    private final Topology design;
    private final SwitchPorts ports;
    private final StringBuilder out = new StringBuilder();
    private VlanSet carried = VlanSet.NONE;
    private int largestMtu;

    private SwitchSide(Topology design) {
        this.design = design;
        this.ports = new SwitchPorts(design);
    }

    static String of(Folder folder) {
        return new SwitchSide(folder.design()).write();
    }

    private String write() {
        var uplinks = new ArrayList<Uplink>();
        var management = new ArrayList<Uplink>();
        for (var host : design.effectiveHosts().all()) {
            var path = ManagementPath.of(host.layout());
            for (var uplink : uplinksOf(host)) {
                (path.has(uplink.carrier().name()) ? management : uplinks).add(uplink);
                uplink.cables().forEach(cable -> note(cable.wanted(), mtuOf(uplink)));
            }
        }
        rows(uplinks);
        NotGenerated.ordered(design.externals().toList()).forEach(this::external);
        design.links().stream().filter(Link::peer).forEach(this::link);
        design.links().stream().filter(link -> !link.peer()).forEach(this::link);
        byCarrier(management).forEach(this::management);
        if (out.isEmpty()) {
            return "";
        }
        return "\n## Switch side\n\n"
                + Phrases.line(ports.introduction(design))
                + "\n\n| for | ports | LAG | untagged | tagged | MTU | also |\n"
                + "|---|---|---|---|---|---|---|\n"
                + out
                + "\nMTU is payload: add 22 bytes for the frame. VM addresses move between these"
                + " ports at each live migration; port security must allow that.\n";
    }

    private void note(PortSettings wanted, Optional<Mtu> mtu) {
        wanted.tagged().ifKnown().ifPresent(tagged -> carried = carried.union(tagged));
        mtu.ifPresent(each -> largestMtu = Math.max(largestMtu, each.bytes()));
    }

    private static List<Uplink> uplinksOf(EffectiveHost host) {
        var byCarrier = new LinkedHashMap<HostInterface, List<HostCable>>();
        for (var each : host.interfaces()) {
            if (each instanceof Nic nic && host.cable(nic.name()).isPresent()) {
                var carrier =
                        host.layout()
                                .controller(nic.name())
                                .filter(Bond.class::isInstance)
                                .orElse(nic);
                byCarrier
                        .computeIfAbsent(carrier, _ -> new ArrayList<>())
                        .add(host.cable(nic.name()).orElseThrow());
            }
        }
        return byCarrier.entrySet().stream()
                .map(entry -> new Uplink(host, entry.getKey(), entry.getValue()))
                .toList();
    }

    /// One row per host and carrier, carrier by carrier; one for all where there are many hosts.
    private void rows(List<Uplink> uplinks) {
        for (var group : byCarrier(uplinks)) {
            if (group.size() > MOST_ROWS) {
                var hosts = group.stream().map(uplink -> uplink.host().name()).toList();
                var first = group.getFirst();
                row(
                        Phrases.range(hosts, " … ") + " " + first.carrier().name(),
                        portsOf(group),
                        lag(first, "each host"),
                        first.cables().getFirst().wanted(),
                        mtuOf(first));
            } else {
                for (var uplink : group) {
                    row(
                            uplink.host().name() + " " + uplink.carrier().name(),
                            portsOf(List.of(uplink)),
                            lag(uplink, uplink.host().name()),
                            uplink.cables().getFirst().wanted(),
                            mtuOf(uplink));
                }
            }
        }
    }

    private static List<List<Uplink>> byCarrier(List<Uplink> uplinks) {
        var groups = new LinkedHashMap<String, List<Uplink>>();
        for (var uplink : uplinks) {
            var key = uplink.host().hostClass().name() + " " + uplink.carrier().name();
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(uplink);
        }
        return List.copyOf(groups.values());
    }

    private String portsOf(List<Uplink> uplinks) {
        var places = new ArrayList<SwitchPorts.At>();
        for (var uplink : uplinks) {
            for (var cable : uplink.cables()) {
                if (!cable.switchName().isEmpty()) {
                    places.add(
                            new SwitchPorts.At(
                                    cable.switchName(), cable.port().orElse("port " + NOT_DRAWN)));
                }
            }
        }
        return ports.words(places);
    }

    private static String lag(Uplink uplink, String owner) {
        var lag = uplink.cables().getFirst().wanted().lag().ifKnown().filter(l -> !l.isNone());
        if (lag.isEmpty()) {
            return "none";
        }
        var switches = uplink.cables().stream().map(HostCable::switchName).distinct().count();
        return lag.get().name()
                + (lag.get().scope() == LagScope.PER_HOST ? " of " + owner : "")
                + ", "
                + kind(lag.get())
                + (switches == 2 ? ", over both switches" : "");
    }

    private static String kind(Lag lag) {
        return switch (lag.kind()) {
            case LACP -> "LACP";
            case STATIC -> "static";
        };
    }

    private static Optional<Mtu> mtuOf(Uplink uplink) {
        return new EffectiveMtu(uplink.host().layout()).of(uplink.carrier());
    }

    private void row(
            String subject, String place, String lag, PortSettings wanted, Optional<Mtu> mtu) {
        row(subject, place, lag, untagged(wanted), tagged(wanted), orMore(mtu), also(wanted));
    }

    private static String untagged(PortSettings wanted) {
        return wanted.nativeVlan().ifKnown().map(NativeVlan::toString).orElse(NOT_DRAWN);
    }

    private static String tagged(PortSettings wanted) {
        return wanted.tagged()
                .ifKnown()
                .map(SwitchSide::list)
                .orElse(wanted.nativeVlan().isKnown() ? "none" : NOT_DRAWN);
    }

    private static String list(VlanSet vlans) {
        return vlans.isEmpty() ? "none" : vlans.toString().replace(",", ", ");
    }

    private static String orMore(Optional<Mtu> mtu) {
        return mtu.map(each -> each.bytes() + " or more").orElse(NOT_DRAWN);
    }

    private static String also(PortSettings wanted) {
        var parts = new ArrayList<String>();
        if (wanted.edge().ifKnown().orElse(true)) {
            parts.add("edge port");
        }
        if (wanted.bpduGuard().ifKnown().orElse(false)) {
            parts.add("BPDU guard");
        }
        wanted.maxMacs().ifKnown().ifPresent(most -> parts.add("at most " + most + " addresses"));
        return String.join(", ", parts);
    }

    private void external(External external) {
        if (external.ports().isEmpty()) {
            return;
        }
        var wanted = external.ports().getFirst().wanted();
        var vlans = external.vlans().ifKnown().orElse(VlanSet.NONE);
        carried = carried.union(vlans);
        var places =
                external.ports().stream()
                        .map(port ->
                                new SwitchPorts.At(
                                        port.switchName(), port.port().orElse("port " + NOT_DRAWN)))
                        .toList();
        var tagged =
                wanted.tagged().isKnown() || vlans.isEmpty()
                        ? tagged(wanted)
                        : list(vlans) + (vlans.size() == 1 ? ", or as its untagged VLAN" : "");
        row(
                external.name(),
                ports.words(places),
                wanted.lag()
                        .ifKnown()
                        .map(lag -> lag.isNone() ? "none" : lag.name() + ", " + kind(lag))
                        .orElse(NOT_DRAWN),
                untagged(wanted),
                tagged,
                orMore(external.mtu().withDefault(EXTERNAL_MTU).ifKnown()),
                "");
    }

    private void link(Link link) {
        var wanted = link.a().wanted();
        var places = new ArrayList<SwitchPorts.At>();
        link.a()
                .ports()
                .forEach(port -> places.add(new SwitchPorts.At(link.a().switchName(), port)));
        link.b()
                .ports()
                .forEach(port -> places.add(new SwitchPorts.At(link.b().switchName(), port)));
        var tagged =
                wanted.tagged()
                        .ifKnown()
                        .filter(vlans -> !vlans.equals(VlanSet.ALL))
                        .map(SwitchSide::list)
                        .orElse(
                                carried.isEmpty()
                                        ? "all"
                                        : list(carried.normalized()) + " at least");
        row(
                (link.peer() ? "peer link " : "link ")
                        + link.a().switchName()
                        + "–"
                        + link.b().switchName(),
                ports.words(places),
                link.peer() ? "peer link" : link.lag().orElse("none"),
                wanted.nativeVlan()
                        .withDefault(new NativeVlan(Optional.of(VlanId.of(VlanId.LOWEST))))
                        .ifKnown()
                        .map(NativeVlan::toString)
                        .orElse(NOT_DRAWN),
                tagged,
                largestMtu == 0 ? NOT_DRAWN : largestMtu + " or more",
                "");
    }

    private void management(List<Uplink> group) {
        var first = group.getFirst();
        var wanted = first.cables().getFirst().wanted();
        var lag = wanted.lag().ifKnown().filter(each -> !each.isNone());
        var lagName = lag.map(Lag::name).map(name -> name + ", in use").orElse("none");
        row(
                first.carrier().name() + ofClass(first) + " (management)",
                portsOf(group),
                lagName,
                untagged(wanted),
                tagged(wanted),
                orMore(mtuOf(first)),
                isShared(first) ? "in use: add what is missing, change nothing else" : "no change");
    }

    /// Carriers of several classes have the same name.
    private String ofClass(Uplink uplink) {
        return design.hostClasses().size() > 1 ? " of " + uplink.host().hostClass().name() : "";
    }

    /// Whether something of ours runs over the management uplink.
    private static boolean isShared(Uplink uplink) {
        var layout = uplink.host().layout();
        return !layout.mappings().isEmpty()
                || layout.above(uplink.carrier().name()).stream()
                        .anyMatch(VlanInterface.class::isInstance);
    }

    private void row(String... cells) {
        out.append("| ")
                .append(
                        List.of(cells).stream()
                                .map(Phrases::cell)
                                .collect(Collectors.joining(" | ")));
        out.append(cells[cells.length - 1].isEmpty() ? "|\n" : " |\n");
    }
}
