package io.plumbline.model.graph;

import io.plumbline.model.graph.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    /// Where a frame is.
    private record At(WiredPort port, int vlan, List<Integer> inner, boolean byPeer, int hops) {
        String switchName() {
            return port.switchName;
        }
    }

    private static final int MOST_HOPS = 32;

    private final Routes routes;
    private final Function<WiredPort, Admission> forwards;
    private final int size;
    private final @Nullable Trail trail;

    /// @param forwards whether a port of a LAG takes part in it
    /// @param size of the packet; 0: small enough for everything
    /// @param trail notes down the ways; null: nobody asked
    SwitchFrames(
            Routes routes,
            Function<WiredPort, Admission> forwards,
            int size,
            @Nullable Trail trail) {
        this.routes = routes;
        this.forwards = forwards;
        this.size = size;
        this.trail = trail;
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
        if (trail == null) {
            return pass(port, tags, aim, byPeer, hops);
        }
        trail.enter(Hop.port(port, tags));
        try {
            return pass(port, tags, aim, byPeer, hops);
        } finally {
            trail.leave();
        }
    }

    private Outcome pass(WiredPort port, List<Integer> tags, Aim aim, boolean byPeer, int hops) {
        var tag = tags.isEmpty() ? 0 : tags.getFirst();
        if (!routes.hasLink(port)) {
            return refuse(Reason.NO_LINK, port, tag, Admission.NO);
        }
        var held = held(port, tag);
        if (held != Outcome.ARRIVES) {
            return held;
        }
        var view = port.view;
        int vlan;
        if (tags.isEmpty()) {
            if (!view.nativeVlan().isKnown()) {
                return refuse(Reason.NO_NATIVE_VLAN, port, 0, Admission.UNKNOWN);
            }
            if (view.nativeId().isEmpty()) {
                return refuse(Reason.NO_NATIVE_VLAN, port, 0, Admission.NO);
            }
            vlan = view.nativeId().get();
        } else {
            vlan = tag;
            var admits = view.isNative(vlan) ? Admission.YES : view.admitsTagged(vlan);
            if (admits != Admission.YES) {
                return refuse(Reason.NOT_ADMITTED, port, vlan, admits);
            }
        }
        if (view.exists(vlan) != Admission.YES) {
            return refuse(Reason.NO_VLAN, port, vlan, view.exists(vlan));
        }
        var inner = tags.isEmpty() ? tags : tags.subList(1, tags.size());
        return forward(new At(port, vlan, inner, byPeer, hops), aim);
    }

    /// Frames that a port holds back whatever their VLAN is.
    private Outcome held(WiredPort port, int vlan) {
        var fits = fits(port);
        if (fits != Admission.YES) {
            return refuse(Reason.TOO_LARGE, port, vlan, fits);
        }
        var takesPart = forwards.apply(port);
        return takesPart == Admission.YES
                ? Outcome.ARRIVES
                : refuse(Reason.LAG, port, vlan, takesPart);
    }

    private Outcome refuse(Reason reason, WiredPort port, int vlan, Admission admission) {
        if (trail != null) {
            trail.refused(
                    new Refusal(
                            reason,
                            port.switchName,
                            port.name.orElse(""),
                            vlan,
                            admission == Admission.NO));
        }
        return Outcome.of(admission);
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
            return refuse(Reason.LOOP, at.port(), at.vlan(), Admission.NO);
        }
        var known = aim.known();
        var side = at.port().side;
        if (side.equals(known.side)) {
            return out(at, known.bundle, aim);
        }
        var next = routes.next(side, at.vlan(), known.side, Admission.YES);
        if (next.isPresent()) {
            return out(at, next.get(), aim);
        }
        var maybe = routes.next(side, at.vlan(), known.side, Admission.UNKNOWN);
        return refuse(
                Reason.NO_WAY,
                at.port(),
                at.vlan(),
                maybe.isPresent() ? Admission.UNKNOWN : Admission.NO);
    }

    /// Out by a bundle that this switch or the other of its pair has ports in.
    private Outcome out(At at, Bundle bundle, Aim aim) {
        var local = routes.live(bundle, at.switchName());
        var twin = routes.wiring().twin(at.switchName());
        if (!local.isEmpty()) {
            var twinServesIt = twin.filter(t -> !routes.live(bundle, t).isEmpty()).isPresent();
            return at.byPeer() && twinServesIt
                    ? refuse(Reason.PEER_LINK, at.port(), at.vlan(), Admission.NO)
                    : Outcome.oneOf(local, port -> leave(at, port, aim));
        }
        if (twin.isEmpty() || at.byPeer() || routes.live(bundle, twin.get()).isEmpty()) {
            return refuse(Reason.NO_LINK, at.port(), at.vlan(), Admission.NO);
        }
        var peers = routes.peers(at.switchName(), twin.get());
        return peers.isEmpty()
                ? refuse(Reason.PEER_LINK, at.port(), at.vlan(), Admission.NO)
                : Outcome.oneOf(peers, port -> leave(at, port, aim));
    }

    private Outcome leave(At at, WiredPort port, Aim aim) {
        var held = held(port, at.vlan());
        if (held != Outcome.ARRIVES) {
            return held;
        }
        var bare = port.view.isNative(at.vlan());
        var form = port.leavesTagged(at.vlan());
        if (form != Admission.YES && !bare) {
            return refuse(Reason.NOT_ADMITTED, port, at.vlan(), form);
        }
        var tags = new ArrayList<Integer>();
        if (!bare) {
            tags.add(at.vlan());
        }
        tags.addAll(at.inner());
        if (trail == null) {
            return across(at, port, List.copyOf(tags), aim);
        }
        trail.enter(Hop.port(port, tags));
        try {
            return across(at, port, List.copyOf(tags), aim);
        } finally {
            trail.leave();
        }
    }

    private Outcome across(At at, WiredPort port, List<Integer> tags, Aim aim) {
        if (!(port.farEnd instanceof WiredPort.FarEnd.Trunk)) {
            return aim.takes().take(port, tags);
        }
        var other = port.otherPort();
        var overPeer =
                routes.wiring().twin(at.switchName()).filter(other.switchName::equals).isPresent();
        return enter(other, tags, aim, overPeer, at.hops() + 1);
    }
}
