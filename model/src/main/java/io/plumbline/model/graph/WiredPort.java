package io.plumbline.model.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A port of a switch with a cable in it.
final class WiredPort {

    /// What is at the other end of the cable.
    sealed interface FarEnd {
        /// A NIC of a host.
        record Slot(String host, String slot) implements FarEnd {}

        /// A port of another switch.
        record Trunk(String link, int cable) implements FarEnd {}

        /// An external.
        record Outside(String external, int cable) implements FarEnd {}
    }

    /// What becomes of a VLAN on a trunk.
    ///
    /// @param passes whether it does, as far as the ports and VLAN databases of both ends say
    /// @param vlan it is in on the other switch: another one where native VLANs differ
    record Crossing(Admission passes, int vlan) {}

    final String switchName;

    /// The switch, or the pair that it belongs to.
    final String side;

    /// Its name where one was given.
    final Optional<String> name;

    final PortView view;
    final FarEnd farEnd;
    final Bundle bundle;

    /// The failure that takes this cable away.
    final Failure failure;

    private final List<WiredPort> other = new ArrayList<>(1);
    private final Map<Integer, Crossing> crossings = new HashMap<>(4);

    WiredPort(Place at, Optional<String> name, PortView view, FarEnd farEnd, Bundle bundle) {
        this.switchName = at.switchName();
        this.side = at.side();
        this.name = name;
        this.view = view;
        this.farEnd = farEnd;
        this.bundle = bundle;
        this.failure =
                switch (farEnd) {
                    case FarEnd.Slot(var host, var slot) -> new Failure.OfNic(host, slot);
                    case FarEnd.Trunk(var link, var cable) -> new Failure.OfCable(link, cable);
                    case FarEnd.Outside(var external, var cable) ->
                            new Failure.OfExternalCable(external, cable);
                };
        bundle.ports.add(this);
    }

    /// @param side the switch, or the pair that it belongs to
    record Place(String switchName, String side) {}

    static void connect(WiredPort a, WiredPort b) {
        a.other.add(b);
        b.other.add(a);
    }

    /// The port at the other end of a trunk.
    WiredPort otherPort() {
        return other.getFirst();
    }

    /// What becomes of a VLAN that leaves by this port of a trunk.
    Crossing crossing(int vlan) {
        return crossings.computeIfAbsent(vlan, this::cross);
    }

    private Crossing cross(int vlan) {
        var there = otherPort();
        var bare = view.isNative(vlan);
        var after = bare ? there.view.nativeId().orElse(0) : vlan;
        Admission passes;
        if (bare) {
            passes =
                    !there.view.nativeVlan().isKnown()
                            ? Admission.UNKNOWN
                            : after == 0 ? Admission.NO : Admission.YES;
        } else {
            passes = leavesTagged(vlan);
            if (!there.view.isNative(vlan)) {
                passes = passes.and(there.view.admitsTagged(vlan));
            }
        }
        return new Crossing(passes.and(view.exists(vlan)).and(there.view.exists(after)), after);
    }

    /// Whether a VLAN leaves with its tag.
    Admission leavesTagged(int vlan) {
        var admits = view.admitsTagged(vlan);
        return admits == Admission.YES && !view.nativeVlan().isKnown() ? Admission.UNKNOWN : admits;
    }
}
