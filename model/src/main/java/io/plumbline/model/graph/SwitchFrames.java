package io.plumbline.model.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The way of a frame through the switches, in one state. Where ports are held together the frame
/// takes one of those with link, whichever the hash says, whatever VLANs it admits. A pair of
/// switches forwards locally where it can; over its peer link it sends what only the other switch
/// has a live port for.
final class SwitchFrames {

    /// Where a frame is meant to go.
    ///
    /// @param known ports at which switches have learned the address; one of them holds at a time
    /// @param flooded whether they never did: then frames go out of all these ports
    /// @param takes what becomes of a frame with these tags that leaves by a port
    record Target(List<WiredPort> known, boolean flooded, Taking takes) {}

    interface Taking {
        Outcome take(WiredPort port, List<Integer> tags);
    }

    /// One port of the target.
    private record Aim(WiredPort known, Taking takes) {}

    private record Place(String side, int vlan) {}

    /// Where a frame is.
    private record At(String switchName, int vlan, List<Integer> inner, boolean byPeer, int hops) {}

    private static final int MOST_HOPS = 32;

    private final Wiring wiring;
    private final Failures failures;
    private final Function<WiredPort, Admission> forwards;
    private final int size;
    private final Map<String, List<Bundle>> between = new HashMap<>();

    /// @param forwards whether a port of a LAG takes part in it
    /// @param size of the packet; 0: small enough for everything
    SwitchFrames(
            Wiring wiring, Failures failures, Function<WiredPort, Admission> forwards, int size) {
        this.wiring = wiring;
        this.failures = failures;
        this.forwards = forwards;
        this.size = size;
        for (var bundle : wiring.bundles()) {
            if (bundle.ports.getFirst().farEnd instanceof WiredPort.FarEnd.Trunk) {
                for (var name : bundle.switches()) {
                    var at = between.computeIfAbsent(wiring.side(name), _ -> new ArrayList<>());
                    if (!at.contains(bundle)) {
                        at.add(bundle);
                    }
                }
            }
        }
    }

    /// What becomes of a frame that comes in by a port.
    Outcome enter(WiredPort port, List<Integer> tags, Target target) {
        Function<WiredPort, Outcome> way =
                known -> enter(port, tags, new Aim(known, target.takes()), false, 0);
        return target.flooded()
                ? Outcome.eachOf(target.known(), way)
                : Outcome.oneOf(target.known(), way);
    }

    private Outcome enter(WiredPort port, List<Integer> tags, Aim aim, boolean byPeer, int hops) {
        if (!wiring.hasLink(port, failures)) {
            return Outcome.LOST;
        }
        var fits = fits(port).and(forwards.apply(port));
        if (fits != Admission.YES) {
            return Outcome.of(fits);
        }
        var view = port.view;
        int vlan;
        if (tags.isEmpty()) {
            if (!view.nativeVlan().isKnown()) {
                return Outcome.DEPENDS;
            }
            if (view.nativeId().isEmpty()) {
                return Outcome.LOST;
            }
            vlan = view.nativeId().get();
        } else {
            vlan = tags.getFirst();
            var admits = view.isNative(vlan) ? Admission.YES : view.admitsTagged(vlan);
            if (admits != Admission.YES) {
                return Outcome.of(admits);
            }
        }
        if (view.exists(vlan) != Admission.YES) {
            return Outcome.of(view.exists(vlan));
        }
        var inner = tags.isEmpty() ? tags : tags.subList(1, tags.size());
        return forward(new At(port.switchName, vlan, inner, byPeer, hops), aim);
    }

    private Admission fits(WiredPort port) {
        if (size == 0) {
            return Admission.YES;
        }
        return port.bundle
                .mtu(port.switchName)
                .ifKnown()
                .map(mtu -> mtu.bytes() >= size ? Admission.YES : Admission.NO)
                .orElse(Admission.UNKNOWN);
    }

    private Outcome forward(At at, Aim aim) {
        if (at.hops() > MOST_HOPS) {
            return Outcome.LOST;
        }
        var known = aim.known();
        var side = wiring.side(at.switchName());
        if (side.equals(wiring.side(known.switchName))) {
            return out(at, known.bundle, aim);
        }
        var next = next(new Place(side, at.vlan()), wiring.side(known.switchName), Admission.YES);
        if (next.isPresent()) {
            return out(at, next.get(), aim);
        }
        var maybe =
                next(new Place(side, at.vlan()), wiring.side(known.switchName), Admission.UNKNOWN);
        return maybe.isPresent() ? Outcome.DEPENDS : Outcome.LOST;
    }

    /// Out by a bundle that this switch or the other of its pair has ports in.
    private Outcome out(At at, Bundle bundle, Aim aim) {
        var local = live(bundle, at.switchName());
        var twin = wiring.twin(at.switchName());
        if (!local.isEmpty()) {
            var twinServesIt =
                    twin.filter(bundle::isOn).isPresent()
                            && !live(bundle, twin.orElseThrow()).isEmpty();
            return at.byPeer() && twinServesIt
                    ? Outcome.LOST
                    : Outcome.oneOf(local, port -> leave(at, port, aim));
        }
        if (twin.isEmpty() || at.byPeer() || live(bundle, twin.get()).isEmpty()) {
            return Outcome.LOST;
        }
        return Outcome.oneOf(peers(at.switchName(), twin.get()), port -> leave(at, port, aim));
    }

    private List<WiredPort> live(Bundle bundle, String switchName) {
        return bundle.on(switchName).stream().filter(p -> wiring.hasLink(p, failures)).toList();
    }

    private List<WiredPort> peers(String switchName, String twin) {
        var ports = new ArrayList<WiredPort>();
        for (var bundle : between.getOrDefault(wiring.side(switchName), List.of())) {
            for (var port : live(bundle, switchName)) {
                if (port.otherPort().switchName.equals(twin)) {
                    ports.add(port);
                }
            }
        }
        return ports;
    }

    private Outcome leave(At at, WiredPort port, Aim aim) {
        var fits = fits(port).and(forwards.apply(port));
        if (fits != Admission.YES) {
            return Outcome.of(fits);
        }
        var form = tagged(port, at.vlan());
        if (form != Admission.YES && !port.view.isNative(at.vlan())) {
            return Outcome.of(form);
        }
        var tags = new ArrayList<Integer>();
        if (!port.view.isNative(at.vlan())) {
            tags.add(at.vlan());
        }
        tags.addAll(at.inner());
        if (!(port.farEnd instanceof WiredPort.FarEnd.Trunk)) {
            return aim.takes().take(port, List.copyOf(tags));
        }
        var other = port.otherPort();
        var overPeer = wiring.twin(at.switchName()).filter(other.switchName::equals).isPresent();
        return enter(other, List.copyOf(tags), aim, overPeer, at.hops() + 1);
    }

    /// Whether a VLAN leaves a port with its tag.
    private static Admission tagged(WiredPort port, int vlan) {
        var admits = port.view.admitsTagged(vlan);
        return admits == Admission.YES && !port.view.nativeVlan().isKnown()
                ? Admission.UNKNOWN
                : admits;
    }

    /// The first bundle on the shortest way from one side to another.
    private Optional<Bundle> next(Place from, String to, Admission least) {
        record Step(Place place, Optional<Bundle> first) {}
        var seen = new HashSet<Place>();
        seen.add(from);
        var queue = new ArrayDeque<Step>();
        queue.add(new Step(from, Optional.empty()));
        while (!queue.isEmpty()) {
            var step = queue.remove();
            if (step.place().side().equals(to)) {
                return step.first();
            }
            for (var bundle : between.getOrDefault(step.place().side(), List.of())) {
                for (var there : across(bundle, step.place(), least)) {
                    if (seen.add(there)) {
                        queue.add(new Step(there, step.first().or(() -> Optional.of(bundle))));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// Where frames of a VLAN come out at the other side of a bundle.
    private List<Place> across(Bundle bundle, Place from, Admission least) {
        var places = new ArrayList<Place>();
        for (var port : bundle.ports) {
            var other = port.otherPort();
            var side = wiring.side(other.switchName);
            if (!wiring.side(port.switchName).equals(from.side())
                    || side.equals(from.side())
                    || !wiring.hasLink(port, failures)) {
                continue;
            }
            var vlan = from.vlan();
            var bare = port.view.isNative(vlan);
            var there = bare ? other.view.nativeId().orElse(0) : vlan;
            var passes = bare ? Admission.YES : tagged(port, vlan);
            if (bare && !other.view.nativeVlan().isKnown()) {
                passes = Admission.UNKNOWN;
            } else if (bare && there == 0) {
                passes = Admission.NO;
            } else if (!bare && !other.view.isNative(vlan)) {
                passes = passes.and(other.view.admitsTagged(vlan));
            }
            passes = passes.and(port.view.exists(vlan)).and(other.view.exists(there));
            if (passes == Admission.YES || passes == least) {
                places.add(new Place(side, there));
            }
        }
        return places;
    }
}
