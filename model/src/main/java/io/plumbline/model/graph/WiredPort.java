package io.plumbline.model.graph;

import java.util.ArrayList;
import java.util.List;

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

    final String switchName;
    final PortView view;
    final FarEnd farEnd;
    final Bundle bundle;

    private final List<WiredPort> other = new ArrayList<>(1);

    WiredPort(String switchName, PortView view, FarEnd farEnd, Bundle bundle) {
        this.switchName = switchName;
        this.view = view;
        this.farEnd = farEnd;
        this.bundle = bundle;
        bundle.ports.add(this);
    }

    static void connect(WiredPort a, WiredPort b) {
        a.other.add(b);
        b.other.add(a);
    }

    /// The port at the other end of a trunk.
    WiredPort otherPort() {
        return other.getFirst();
    }

    /// The failure that takes this cable away.
    Failure failure() {
        return switch (farEnd) {
            case FarEnd.Slot(var host, var slot) -> new Failure.OfNic(host, slot);
            case FarEnd.Trunk(var link, var cable) -> new Failure.OfCable(link, cable);
            case FarEnd.Outside(var external, var cable) ->
                    new Failure.OfExternalCable(external, cable);
        };
    }
}
