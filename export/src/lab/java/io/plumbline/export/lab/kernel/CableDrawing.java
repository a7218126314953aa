package io.plumbline.export.lab.kernel;

import io.plumbline.export.lab.kernel.SwitchPorts.Port;
import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.InterfaceMtus;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostCable;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.LagKind;
import io.plumbline.model.topology.LagScope;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.LinkEnd;
import io.plumbline.model.topology.NativeVlan;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Switch;
import io.plumbline.model.topology.Topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads every cable of a design with the ports at its ends, by the defaults of the notation, and
/// draws it as a veth.
final class CableDrawing {

    private record Cable(Device a, Mtu mtuA, Device b, Port portB, Optional<Port> portA) {}

    private final Topology topology;
    private final EmulatedPair pair;
    private final SwitchPorts ports;
    private final Namespaces namespaces;
    private final List<Cable> cables = new ArrayList<>();

    CableDrawing(Topology topology, EmulatedPair pair, SwitchPorts ports, Namespaces namespaces) {
        this.topology = topology;
        this.pair = pair;
        this.ports = ports;
        this.namespaces = namespaces;
    }

    private Switch on(String name) {
        return topology.switches()
                .get(name)
                .orElseThrow(
                        () -> new NotEmulatedException("a cable to a switch that is not drawn"));
    }

    private static <T> T known(Fact<T> fact, T otherwise) {
        return fact.withDefault(otherwise)
                .ifKnown()
                .orElseThrow(() -> new NotEmulatedException("a port that nobody knows"));
    }

    private Device portDevice(String switchName) {
        return new Device(namespaces.ofSwitch(switchName), "p" + ports.all().size());
    }

    private Port port(
            String switchName,
            Device other,
            Failure failure,
            Optional<String> lag,
            LagKind kind,
            PortSettings settings,
            VlanSet tagged,
            NativeVlan nativeVlan) {
        var at = on(switchName);
        var there = known(at.vlans(), VlanSet.ALL);
        var own = known(settings.nativeVlan(), nativeVlan).id().map(VlanId::value).orElse(0);
        var port =
                new Port(
                        switchName,
                        portDevice(switchName),
                        other,
                        failure,
                        lag,
                        kind,
                        known(settings.tagged(), tagged).intersection(there),
                        there.contains(own) ? own : 0,
                        known(settings.mtu().or(at.mtu()), Switch.DEFAULT_MTU));
        ports.add(port);
        return port;
    }

    void host(EffectiveHost host) {
        for (var cable : host.cables()) {
            if (host.find(cable.slot()).isEmpty()) {
                continue;
            }
            var device = new Device(namespaces.ofHost(host.name()), cable.slot());
            var lag = known(cable.wanted().lag(), Lag.NONE);
            var mtu =
                    known(
                            new InterfaceMtus(host.layout()).of(cable.slot()),
                            InterfaceMtus.ETHERNET);
            var port =
                    port(
                            cable.switchName(),
                            device,
                            new Failure.OfNic(host.name(), cable.slot()),
                            key(host, cable, lag),
                            lag.kind(),
                            cable.wanted(),
                            VlanSet.NONE,
                            NativeVlan.NONE);
            cables.add(new Cable(device, mtu, port.device(), port, Optional.empty()));
        }
    }

    private Optional<String> key(EffectiveHost host, HostCable cable, Lag lag) {
        if (lag.isNone()) {
            return Optional.empty();
        }
        var of = lag.scope() == LagScope.SHARED ? "all" : host.name();
        return Optional.of(
                "%s of %s on %s".formatted(lag.name(), of, pair.sideOf(cable.switchName())));
    }

    void link(Link link) {
        var a = link.a().switchName();
        var b = link.b().switchName();
        for (var i = 0; i < link.count(); i++) {
            var failure = new Failure.OfCable(link.name(), i);
            var lag = key(link, a, b);
            var kind = pair.isPair(a, b) ? LagKind.STATIC : LagKind.LACP;
            var ahead = new Device(namespaces.ofSwitch(b), "p" + (ports.all().size() + 1));
            var portA = end(link.a(), ahead, failure, lag, kind);
            var portB = end(link.b(), portA.device(), failure, lag, kind);
            cables.add(
                    new Cable(
                            portA.device(),
                            portA.mtu(),
                            portB.device(),
                            portB,
                            Optional.of(portA)));
        }
    }

    private Optional<String> key(Link link, String a, String b) {
        if (pair.isPair(a, b)) {
            return Optional.of(EmulatedPair.PEER);
        }
        if (link.lag().isEmpty() && link.count() < 2) {
            return Optional.empty();
        }
        var sides = new ArrayList<>(List.of(pair.sideOf(a), pair.sideOf(b)));
        sides.sort(null);
        return Optional.of(link.lag().orElse(link.name()) + " between " + sides);
    }

    private Port end(
            LinkEnd end, Device other, Failure failure, Optional<String> lag, LagKind kind) {
        return port(
                end.switchName(),
                other,
                failure,
                lag,
                kind,
                end.wanted(),
                VlanSet.ALL,
                NativeVlan.of(1));
    }

    /// The cables of an external, as devices in its namespace, by the side that they lead to.
    Map<String, List<String>> external(External external, Mtu mtu) {
        var bySide = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < external.ports().size(); i++) {
            var cable = external.ports().get(i);
            var side = pair.sideOf(cable.switchName());
            var several =
                    external.ports().stream()
                                    .filter(p -> pair.sideOf(p.switchName()).equals(side))
                                    .count()
                            > 1;
            var device = new Device(namespaces.ofExternal(external.name()), "e" + i);
            var port =
                    port(
                            cable.switchName(),
                            device,
                            new Failure.OfExternalCable(external.name(), i),
                            several
                                    ? Optional.of("external " + external.name() + " " + side)
                                    : Optional.empty(),
                            LagKind.LACP,
                            cable.wanted(),
                            known(external.vlans(), VlanSet.NONE),
                            NativeVlan.NONE);
            cables.add(new Cable(device, mtu, port.device(), port, Optional.empty()));
            bySide.computeIfAbsent(side, _ -> new ArrayList<>()).add(device.name());
        }
        return bySide;
    }

    /// Every VLAN that a port names, but for ports that take all.
    VlanSet used() {
        var used = VlanSet.of(1);
        for (var port : ports.all()) {
            if (port.tagged().size() < 1000) {
                used = used.union(port.tagged());
            }
            if (port.nativeVlan() > 0) {
                used = used.union(VlanSet.of(port.nativeVlan()));
            }
        }
        return used;
    }

    void write(Lines lines) {
        for (var cable : cables) {
            var there = cable.portB();
            var mtuB = ports.mtu(there.switchName(), there.lag(), there.mtu());
            var mtuA =
                    cable.portA()
                            .map(p -> ports.mtu(p.switchName(), p.lag(), p.mtu()))
                            .orElse(cable.mtuA());
            lines.add("veth", cable.a(), lines.mac(), mtuA, cable.b(), mtuB);
        }
    }
}
