package io.plumbline.export.lab.kernel;

import io.plumbline.model.graph.End;
import io.plumbline.model.graph.EndGroup;
import io.plumbline.model.graph.Ends;
import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.graph.HostGroups;
import io.plumbline.model.graph.InterfaceMtus;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.graph.Usages;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.EffectiveHosts;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A design as a network of namespaces: the lines that build it, its ends, and the lines that take
/// elements out of order and bring them back.
final class LabNetwork {

    /// One end with its number for the prober.
    record NumberedEnd(int number, End end) {}

    /// The measured ends of one group.
    record MeasuredGroup(String name, List<NumberedEnd> ends) {}

    private final Topology topology;
    private final EffectiveHosts hosts;
    private final EmulatedPair pair;
    private final SwitchPorts ports;
    private final CableDrawing cables;
    private final Namespaces namespaces;
    private final List<MeasuredGroup> groups = new ArrayList<>();
    private final Map<String, String> plugins;
    private final Lines lines = new Lines();
    private final Set<String> made = new HashSet<>();

    private Set<Device> down = Set.of();
    private Set<Device> unshielded = Set.of();

    LabNetwork(Topology topology) {
        this(topology, Map.of());
    }

    /// @param plugins configurations of CNI plugins by the name of their network or role: they make
    ///     the ports of machines and the interfaces of pods
    LabNetwork(Topology topology, Map<String, String> plugins) {
        this.topology = topology;
        this.plugins = plugins;
        this.hosts = topology.effectiveHosts();
        this.namespaces = new Namespaces(topology, hosts);
        this.pair = new EmulatedPair(topology);
        this.ports = new SwitchPorts(pair, namespaces);
        this.cables = new CableDrawing(topology, pair, ports, namespaces);
        build();
    }

    private void build() {
        number();
        hosts.all().forEach(cables::host);
        topology.links().forEach(cables::link);
        var legs = new LinkedHashMap<String, Map<String, List<String>>>();
        for (var external : topology.externals()) {
            if (isMeasured(external)) {
                legs.put(external.name(), cables.external(external, mtu(external)));
            }
        }
        var used = cables.used().union(vlansOfNetworks());
        cables.write(lines);
        ports.write(used, lines);
        for (var host : hosts.all()) {
            new HostNamespace(namespaces.ofHost(host.name()), host, used, lines).write();
        }
        legs.forEach(this::uplink);
        for (var i = 0; i < groups.size(); i++) {
            for (var end : groups.get(i).ends()) {
                attach(
                        groups.get(i),
                        end,
                        "10.%d.0.%d".formatted(i + 1, groups.get(i).ends().indexOf(end) + 1));
            }
        }
        for (var i = 0; i < groups.size(); i++) {
            var numbers =
                    groups.get(i).ends().stream().map(e -> String.valueOf(e.number())).toList();
            lines.add("group", i, String.join(" ", numbers));
        }
        lines.add("bonds", String.join(" ", namespaces.ofHosts()));
        lines.add("partners", String.join(" ", namespaces.others()));
        pair.tellEachOther(namespaces, lines);
    }

    private VlanSet vlansOfNetworks() {
        return topology.networks().stream()
                .map(n -> n.vlan().ifKnown().map(v -> VlanSet.of(v.value())).orElse(n.trunk()))
                .reduce(VlanSet.NONE, VlanSet::union);
    }

    /// The ends that can be measured: of groups of two or more that namespaces can show.
    private void number() {
        var usages = Usages.of(topology, new HostGroups(topology, hosts, PortReading.WANTED));
        var number = 0;
        for (EndGroup group : Ends.of(topology, usages)) {
            var ends = new ArrayList<NumberedEnd>();
            for (var end : group.ends()) {
                if (!(end instanceof End.OnHost(_, _, End.Stand stand, _, _))
                        || stand != End.Stand.FUNCTION) {
                    ends.add(new NumberedEnd(number, end));
                    number++;
                }
            }
            if (ends.size() > 1) {
                groups.add(new MeasuredGroup(group.name(), ends));
            } else {
                number -= ends.size();
            }
        }
    }

    private boolean isMeasured(External external) {
        return groups.stream()
                .flatMap(g -> g.ends().stream())
                .anyMatch(e -> e.end().owner().equals(external.name()));
    }

    private static Object known(Fact<?> fact) {
        return fact.ifKnown()
                .orElseThrow(() -> new NotEmulatedException("an MTU that nobody knows"));
    }

    private static Mtu mtu(External external) {
        return external.mtu()
                .withDefault(InterfaceMtus.ETHERNET)
                .ifKnown()
                .orElseThrow(() -> new NotEmulatedException("an MTU that nobody knows"));
    }

    /// An external on a pair is an LACP bond; on several sides it uses one after the other.
    private void uplink(String external, Map<String, List<String>> legs) {
        var name = namespaces.ofExternal(external);
        var mtu = mtu(topology.externals().get(external).orElseThrow());
        var first = legs.values().iterator().next();
        var members = legs.values().stream().flatMap(List::stream).toList();
        if (members.size() == 1) {
            lines.add("up", name, members.getFirst());
            return;
        }
        if (legs.size() > 1 && members.size() > legs.size()) {
            throw new NotEmulatedException("an external with a LAG and another leg");
        }
        var options =
                first.size() > 1
                        ? "mode=802.3ad miimon=100 lacp_rate=fast xmit_hash_policy=layer3+4"
                        : "mode=active-backup miimon=100";
        lines.add("bond", name, "u0", mtu, options);
        members.forEach(member -> lines.add("enslave", name, member, "u0"));
        lines.add("up", name, "u0");
    }

    private void attach(MeasuredGroup group, NumberedEnd end, String address) {
        var device =
                switch (end.end()) {
                    case End.OnHost host ->
                            plugins.containsKey(group.name())
                                    ? byPlugin(end.number(), host, group.name())
                                    : onHost(end.number(), host);
                    case End.Outside outside -> outside(outside);
                };
        lines.add("address", device, address + "/24");
        lines.add("end", end.number(), device, address, known(end.end().mtu()));
    }

    private Device byPlugin(int number, End.OnHost end, String network) {
        var own = new Device("e" + number, "eth0");
        var host = namespaces.ofHost(end.host().name());
        lines.add("cni", host, "ADD", own, plugins.getOrDefault(network, ""));
        lines.add("up", own);
        return own;
    }

    private Device onHost(int number, End.OnHost end) {
        var host = namespaces.ofHost(end.host().name());
        var own = new Device("e" + number, "eth0");
        switch (end.stand()) {
            case INTERFACE -> {
                return new Device(host, end.carrier());
            }
            case POD ->
                    lines.add("macvlan", host, end.carrier(), own, lines.mac(), known(end.mtu()));
            case MACHINE -> {
                var port = new Device(host, "t" + number);
                lines.add("veth", own, lines.mac(), known(end.mtu()), port, known(end.mtu()));
                lines.add("enslave", port, end.carrier());
                if (end.tag() > 0) {
                    lines.add("vlans", port, "-", end.tag());
                }
                lines.add("up", port);
            }
            case FUNCTION -> throw new NotEmulatedException("a virtual function");
        }
        lines.add("up", own);
        return own;
    }

    /// Each VLAN of an external stands in a namespace of its own: it may be in one network twice.
    private Device outside(End.Outside end) {
        var name = namespaces.ofExternal(end.owner());
        var device = new Device(name + "v" + end.vlan(), "v" + end.vlan());
        if (made.add(device.toString())) {
            var base = end.external().ports().size() > 1 ? "u0" : "e0";
            lines.add(
                    "vlan",
                    name,
                    device.name(),
                    base,
                    end.vlan(),
                    known(end.mtu()),
                    device.namespace());
            lines.add("up", device);
        }
        return device;
    }

    List<String> lines() {
        return lines.all();
    }

    /// How many pairs are measured in each phase.
    int pairs() {
        return groups.stream().mapToInt(g -> g.ends().size() * (g.ends().size() - 1)).sum();
    }

    List<MeasuredGroup> groups() {
        return groups;
    }

    Namespaces namespaces() {
        return namespaces;
    }

    /// From what is out of order now to other failures.
    List<String> change(Failures failures) {
        var change = new Lines();
        var next = new LinkedHashSet<Device>();
        for (var port : ports.all()) {
            if (failures.has(port.failure()) && isFirstOf(port)
                    || failures.hasSwitch(port.switchName())) {
                next.add(port.device());
            }
        }
        var open = pair.unshielded(ports, next);
        down.stream().filter(d -> !next.contains(d)).forEach(d -> change.add("up", d));
        next.stream().filter(d -> !down.contains(d)).forEach(d -> change.add("down", d));
        unshielded.stream().filter(d -> !open.contains(d)).forEach(d -> change.add("shield", d));
        open.stream().filter(d -> !unshielded.contains(d)).forEach(d -> change.add("unshield", d));
        down = next;
        unshielded = open;
        return change.all();
    }

    /// Of a trunk one end is enough.
    private boolean isFirstOf(SwitchPorts.Port port) {
        return !(port.failure() instanceof Failure.OfCable)
                || ports.all().stream()
                        .filter(p -> p.failure().equals(port.failure()))
                        .findFirst()
                        .filter(p -> p == port)
                        .isPresent();
    }
}
