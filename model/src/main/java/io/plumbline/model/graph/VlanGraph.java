package io.plumbline.model.graph;

import io.plumbline.model.topology.External;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The layer-2 graph of all VLANs that the same links admit: which switches are connected for
/// certain, and which may be because a fact is missing.
public final class VlanGraph {

    private final Fabric fabric;
    private final char[] admitted;
    private final int[] certain;
    private final int[] possible;

    VlanGraph(Fabric fabric, char[] admitted) {
        this.fabric = fabric;
        this.admitted = admitted;
        this.certain = components(false);
        this.possible = components(true);
    }

    private int[] components(boolean alsoUnknown) {
        var roots = new int[fabric.switches()];
        for (var i = 0; i < roots.length; i++) {
            roots[i] = i;
        }
        for (var i = 0; i < fabric.links().size(); i++) {
            if (admitted[i] == 'y' || alsoUnknown && admitted[i] == '?') {
                var link = fabric.links().get(i);
                roots[root(roots, link.a())] = root(roots, link.b());
            }
        }
        for (var i = 0; i < roots.length; i++) {
            roots[i] = root(roots, i);
        }
        return roots;
    }

    private static int root(int[] roots, int of) {
        var at = of;
        while (roots[at] != at) {
            roots[at] = roots[roots[at]];
            at = roots[at];
        }
        return at;
    }

    /// Whether a link carries these VLANs.
    public boolean carries(Fabric.FabricLink link) {
        return admitted[fabric.links().indexOf(link)] == 'y';
    }

    /// Two switches are connected for certain.
    public boolean connects(String a, String b) {
        return fabric.place(a).isPresent() && component(a).equals(component(b));
    }

    /// A number for the island that a switch is on; empty for a switch that is not drawn.
    public Optional<Integer> component(String switchName) {
        return fabric.place(switchName).map(place -> certain[place]);
    }

    /// The islands that the forwarding uplinks of an attachment enter.
    public Entry entry(Attachment attachment, int vlan) {
        var sure = new TreeSet<Integer>();
        var maybe = new TreeSet<Integer>();
        for (var uplink : attachment.uplinks()) {
            if (attachment.footing().forwarding().contains(uplink.slot())) {
                add(uplink.switchName(), attachment.admission(uplink, vlan), sure, maybe);
            }
        }
        var cabled =
                attachment.footing().forwarding().stream()
                        .allMatch(slot -> attachment.uplink(slot).isPresent());
        return new Entry(sure, maybe, attachment.footing().pinned(), cabled);
    }

    /// The islands that an external is on.
    public Entry entry(External external, int vlan) {
        var sure = new TreeSet<Integer>();
        var maybe = new TreeSet<Integer>();
        var views = fabric.portsOf(external);
        for (var i = 0; i < views.size(); i++) {
            var view = views.get(i);
            var admission = view.isNative(vlan) ? Admission.YES : view.admitsTagged(vlan);
            add(external.ports().get(i).switchName(), admission, sure, maybe);
        }
        return new Entry(sure, maybe, false, !views.isEmpty());
    }

    private void add(String switchName, Admission port, Set<Integer> sure, Set<Integer> maybe) {
        var place = fabric.place(switchName);
        if (place.isEmpty()) {
            return;
        }
        var admission = port.and(known(place.get()));
        if (admission == Admission.YES) {
            sure.add(certain[place.get()]);
        }
        if (admission != Admission.NO) {
            maybe.add(possible[place.get()]);
        }
    }

    private Admission known(int place) {
        return switch (admitted[fabric.links().size() + place]) {
            case 'y' -> Admission.YES;
            case 'n' -> Admission.NO;
            default -> Admission.UNKNOWN;
        };
    }

    /// Where an end enters the switches.
    ///
    /// @param sure islands it enters for certain
    /// @param maybe islands it may enter, of the graph in which unknown links carry
    /// @param pinned whether each machine uses one of them only (balance-slb)
    /// @param complete whether every forwarding NIC has a drawn cable
    public record Entry(Set<Integer> sure, Set<Integer> maybe, boolean pinned, boolean complete) {

        /// Whether two hosts hear each other.
        public Admission reaches(Entry other) {
            if (!complete || !other.complete) {
                return Admission.UNKNOWN;
            }
            if (meets(sure, other.sure, pinned || other.pinned)) {
                return Admission.YES;
            }
            return meets(maybe, other.maybe, pinned || other.pinned)
                    ? Admission.UNKNOWN
                    : Admission.NO;
        }

        private static boolean meets(Set<Integer> a, Set<Integer> b, boolean pinned) {
            if (!pinned) {
                return !a.isEmpty() && a.equals(b);
            }
            var union = new TreeSet<>(a);
            union.addAll(b);
            return !a.isEmpty() && !b.isEmpty() && union.size() == 1;
        }

        /// Whether a host hears an external. `either` is set where the external answers by either of
        /// two paired switches.
        public Admission reachesExternal(Entry external, boolean either) {
            if (!complete || !external.complete) {
                return Admission.UNKNOWN;
            }
            if (within(sure, external.sure, either)) {
                return Admission.YES;
            }
            return within(maybe, external.maybe, either) ? Admission.UNKNOWN : Admission.NO;
        }

        private static boolean within(Set<Integer> host, Set<Integer> external, boolean either) {
            return !host.isEmpty() && (either ? host.equals(external) : external.containsAll(host));
        }
    }
}
