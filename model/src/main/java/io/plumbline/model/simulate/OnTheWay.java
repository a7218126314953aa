package io.plumbline.model.simulate;

import io.plumbline.model.graph.Admission;
import io.plumbline.model.graph.Fabric;
import io.plumbline.model.topology.Link;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Which links between switches frames of a VLAN may take between some of them.
public final class OnTheWay {

    private final Fabric fabric;
    private final int vlan;
    private final Set<String> ends;

    /// @param ends switches that hosts are cabled to
    public OnTheWay(Fabric fabric, int vlan, Set<String> ends) {
        this.fabric = fabric;
        this.vlan = vlan;
        this.ends = ends;
    }

    /// Whether a link lies on a way between two of the ends that passes no switch twice: from its two
    /// sides, two ways without a common switch lead to two ends.
    public boolean has(Link link) {
        var network = new FlowNetwork();
        var in = new HashMap<String, Integer>();
        var source = network.addPlace();
        var sink = network.addPlace();
        for (var carried : fabric.links()) {
            var one = carried.link();
            if (carried.admits(vlan) == Admission.NO || one.name().equals(link.name())) {
                continue;
            }
            var a = entrance(network, in, one.a().switchName(), sink);
            var b = entrance(network, in, one.b().switchName(), sink);
            network.addPipe(a + 1, b, 1);
            network.addPipe(b + 1, a, 1);
        }
        network.addPipe(source, entrance(network, in, link.a().switchName(), sink), 1);
        network.addPipe(source, entrance(network, in, link.b().switchName(), sink), 1);
        return new Dinic().between(network, source, sink).value() == 2;
    }

    /// Where a switch is entered; it is left at the next place, once only.
    private int entrance(FlowNetwork network, Map<String, Integer> places, String name, int sink) {
        var known = places.get(name);
        if (known != null) {
            return known;
        }
        var entrance = network.addPlace();
        var exit = network.addPlace();
        places.put(name, entrance);
        network.addPipe(entrance, exit, 1);
        if (ends.contains(name)) {
            network.addPipe(exit, sink, 1);
        }
        return entrance;
    }
}
