package io.plumbline.model.graph;

import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.EffectiveHosts;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.LagKind;
import io.plumbline.model.topology.LagScope;
import io.plumbline.model.topology.LinkEnd;
import io.plumbline.model.topology.LinkState;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every cable with the ports at its ends, and which ports form a LAG.
final class Wiring {

    private final Topology topology;
    private final PortReading reading;
    private final Fabric fabric;
    private final Map<String, Bundle> bundles = new LinkedHashMap<>();
    private final Map<String, Map<String, WiredPort>> ofHosts = new HashMap<>();
    private final Map<String, List<WiredPort>> ofExternals = new HashMap<>();
    private final Map<String, Set<String>> hostsAt = new HashMap<>();
    private final Set<Failure> withoutLink = new LinkedHashSet<>();
    private final Map<String, String> sides = new HashMap<>();
    private final Map<String, String> twins = new HashMap<>();
    private final Map<String, Set<Bundle>> between = new HashMap<>();
    private final Trunks trunks = new Trunks(between);

    Wiring(Topology topology, EffectiveHosts hosts, Fabric fabric, PortReading reading) {
        this.topology = topology;
        this.reading = reading;
        this.fabric = fabric;
        for (var s : topology.switches()) {
            sides.put(s.name(), s.mlagPair().map(p -> "pair " + p).orElse(s.name()));
        }
        fabric.links().forEach(this::add);
        hosts.all().forEach(this::add);
        topology.externals().forEach(this::add);
        for (var bundle : bundles.values()) {
            if (bundle.ports.getFirst().farEnd instanceof WiredPort.FarEnd.Trunk) {
                for (var name : bundle.switches()) {
                    var at = between.computeIfAbsent(side(name), _ -> new LinkedHashSet<>());
                    at.add(bundle);
                }
            }
        }
        for (var name : sides.keySet().stream().sorted().toList()) {
            sides.keySet().stream()
                    .filter(other -> fabric.isPair(name, other))
                    .min(Comparator.naturalOrder())
                    .ifPresent(other -> twins.put(name, other));
        }
    }

    private static Optional<String> name(LinkEnd end, int cable) {
        return cable < end.ports().size() ? Optional.of(end.ports().get(cable)) : Optional.empty();
    }

    private WiredPort.Place at(String switchName) {
        return new WiredPort.Place(switchName, side(switchName));
    }

    private void add(Fabric.FabricLink link) {
        var a = link.link().a().switchName();
        var b = link.link().b().switchName();
        var between =
                side(a).compareTo(side(b)) < 0 ? side(a) + "|" + side(b) : side(b) + "|" + side(a);
        for (var i = 0; i < link.link().count(); i++) {
            var several = link.link().count() > 1 || link.link().lag().isPresent();
            var name = link.link().lag().map(lag -> "lag " + lag).orElse(link.link().name());
            var key = "between " + name + " " + between + (several ? "" : " " + i);
            var bundle = bundle(key, several ? Bundle.Kind.LACP : Bundle.Kind.SINGLE);
            var far = new WiredPort.FarEnd.Trunk(link.link().name(), i);
            WiredPort.connect(
                    new WiredPort(at(a), name(link.link().a(), i), link.endA(), far, bundle),
                    new WiredPort(at(b), name(link.link().b(), i), link.endB(), far, bundle));
        }
    }

    private void add(EffectiveHost host) {
        var ports = new LinkedHashMap<String, WiredPort>();
        for (var cable : host.cables()) {
            var on = topology.switches().get(cable.switchName());
            if (on.isEmpty()) {
                continue;
            }
            var settings = reading.of(cable.wanted(), cable.actual());
            var view = PortView.behindHost(settings, on);
            var far = new WiredPort.FarEnd.Slot(host.name(), cable.slot());
            ports.put(
                    cable.slot(),
                    new WiredPort(
                            at(cable.switchName()),
                            cable.port(),
                            view,
                            far,
                            ofHost(far, cable.switchName(), view)));
            hostsAt.computeIfAbsent(cable.switchName(), _ -> new LinkedHashSet<>())
                    .add(host.name());
            if (host.find(cable.slot()).orElse(null) instanceof Nic nic
                    && nic.link().ifKnown().filter(l -> l == LinkState.DOWN).isPresent()) {
                withoutLink.add(new Failure.OfNic(host.name(), cable.slot()));
            }
        }
        ofHosts.put(host.name(), ports);
    }

    private Bundle ofHost(WiredPort.FarEnd.Slot far, String switchName, PortView view) {
        var single = "host " + far.host() + " " + far.slot();
        if (view.lag().isMissing()) {
            return bundle(single, Bundle.Kind.UNKNOWN);
        }
        var lag = view.lag().ifKnown().orElse(Lag.NONE);
        if (lag.isNone()) {
            return bundle(single, Bundle.Kind.SINGLE);
        }
        var of = lag.scope() == LagScope.PER_HOST ? far.host() : "all";
        return bundle(
                "lag " + lag.name() + " of " + of + " on " + side(switchName),
                lag.kind() == LagKind.LACP ? Bundle.Kind.LACP : Bundle.Kind.STATIC);
    }

    /// An external on both switches of a pair is one LAG.
    private void add(External external) {
        var views = fabric.portsOf(external);
        var ports = new ArrayList<WiredPort>();
        for (var i = 0; i < views.size(); i++) {
            var switchName = external.ports().get(i).switchName();
            if (topology.switches().get(switchName).isEmpty()) {
                continue;
            }
            var side = side(switchName);
            var several =
                    external.ports().stream().filter(p -> side(p.switchName()).equals(side)).count()
                            > 1;
            var bundle =
                    bundle(
                            "outside " + external.name() + " " + side,
                            several ? Bundle.Kind.LACP : Bundle.Kind.SINGLE);
            var far = new WiredPort.FarEnd.Outside(external.name(), i);
            var name = external.ports().get(i).port();
            ports.add(new WiredPort(at(switchName), name, views.get(i), far, bundle));
        }
        ofExternals.put(external.name(), ports);
    }

    private Bundle bundle(String key, Bundle.Kind kind) {
        return bundles.computeIfAbsent(key, k -> new Bundle(k, kind));
    }

    Trunks trunks() {
        return trunks;
    }

    /// The bundles of trunks that a side has ports in.
    Set<Bundle> between(String side) {
        return between.getOrDefault(side, Set.of());
    }

    Optional<WiredPort> port(String host, String slot) {
        return Optional.ofNullable(ofHosts.getOrDefault(host, Map.of()).get(slot));
    }

    List<WiredPort> ports(External external) {
        return ofExternals.getOrDefault(external.name(), List.of());
    }

    /// A switch, or the pair that it belongs to.
    String side(String switchName) {
        return sides.getOrDefault(switchName, switchName);
    }

    /// The other switch of its pair.
    Optional<String> twin(String switchName) {
        return Optional.ofNullable(twins.get(switchName));
    }

    /// Whether a cable passes frames.
    boolean hasLink(WiredPort port, Failures failures) {
        if (failures.has(port.failure)
                || withoutLink.contains(port.failure)
                || failures.hasSwitch(port.switchName)) {
            return false;
        }
        return !(port.farEnd instanceof WiredPort.FarEnd.Trunk)
                || !failures.hasSwitch(port.otherPort().switchName);
    }

    /// The hosts that notice a failure.
    Set<String> hostsAt(Failure failure) {
        return switch (failure) {
            case Failure.OfNic(var host, _) -> Set.of(host);
            case Failure.OfSwitch(var name) -> hostsAt.getOrDefault(name, Set.of());
            case Failure.OfCable _, Failure.OfExternalCable _ -> Set.of();
        };
    }
}
