package io.plumbline.model.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which ports and links are there for frames while some elements are out of order. On request notes
/// down on which elements its answers hang.
final class Routes {

    private final Wiring wiring;
    private final Failures failures;
    private final TrunkRoutes trunks;
    private final Map<Bundle, Map<String, List<WiredPort>>> live = new IdentityHashMap<>();
    private @Nullable Set<Failure> noted;

    Routes(Wiring wiring, Failures failures, TrunkRoutes trunks) {
        this.wiring = wiring;
        this.failures = failures;
        this.trunks = trunks;
    }

    Wiring wiring() {
        return wiring;
    }

    /// From now on adds to the set what could change the answers by failing; null: no more.
    void note(@Nullable Set<Failure> into) {
        noted = into;
    }

    boolean hasLink(WiredPort port) {
        if (noted != null) {
            note(port, noted);
        }
        return wiring.hasLink(port, failures);
    }

    static void note(WiredPort port, Set<Failure> into) {
        into.add(port.failure);
        into.add(new Failure.OfSwitch(port.switchName));
        if (port.farEnd instanceof WiredPort.FarEnd.Trunk) {
            into.add(new Failure.OfSwitch(port.otherPort().switchName));
        }
    }

    private void note(Bundle bundle) {
        if (noted != null) {
            for (var port : bundle.ports) {
                note(port, noted);
            }
        }
    }

    /// The ports of a bundle on one switch that have link.
    List<WiredPort> live(Bundle bundle, String switchName) {
        note(bundle);
        return live.computeIfAbsent(bundle, _ -> new HashMap<>(4))
                .computeIfAbsent(
                        switchName,
                        on ->
                                bundle.on(on).stream()
                                        .filter(port -> wiring.hasLink(port, failures))
                                        .toList());
    }

    /// The live ports that lead from a switch to the other one of its pair.
    List<WiredPort> peers(String switchName, String twin) {
        var ports = new ArrayList<WiredPort>();
        for (var bundle : wiring.between(wiring.side(switchName))) {
            if (bundle.isOn(switchName) && bundle.isOn(twin)) {
                for (var port : live(bundle, switchName)) {
                    if (port.otherPort().switchName.equals(twin)) {
                        ports.add(port);
                    }
                }
            }
        }
        return ports;
    }

    /// The first bundle on the shortest way of a VLAN from one side to another.
    ///
    /// @param least what a link has to say of the VLAN at least: YES, or UNKNOWN to follow those too
    Optional<Bundle> next(String side, int vlan, String to, Admission least) {
        var path = trunks.path(side, vlan, to, least);
        path.ifPresent(bundles -> bundles.forEach(this::note));
        return path.map(List::getFirst);
    }
}
