package io.plumbline.export.observe;

import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.Neighbour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what LLDP heard on a NIC: a list of neighbours, each a list of typed values.
final class LldpNeighbours {

    private static final int CHASSIS = 1;
    private static final int PORT = 2;
    private static final int SYSTEM_NAME = 5;

    private LldpNeighbours() {}

    static List<Neighbour> of(JsonNode lldp) {
        var neighbours = new ArrayList<Neighbour>();
        for (var values : lldp.path("neighbors")) {
            if (values.isArray() && !values.isEmpty()) {
                neighbours.add(neighbour(values));
            }
        }
        return neighbours;
    }

    private static Neighbour neighbour(JsonNode values) {
        Optional<String> system = Optional.empty();
        Optional<String> port = Optional.empty();
        Optional<String> chassis = Optional.empty();
        Optional<VlanSet> vlans = Optional.empty();
        Optional<Integer> frame = Optional.empty();
        for (var value : values) {
            switch (value.path("type").asInt(0)) {
                case CHASSIS -> chassis = text(value.path("chassis-id"));
                case PORT -> port = text(value.path("port-id"));
                case SYSTEM_NAME -> system = text(value.path("system-name"));
                default -> {}
            }
            if (value.path("ieee-802-1-vlans").isArray()) {
                vlans = Optional.of(vlans(value.path("ieee-802-1-vlans")));
            }
            if (value.path("ieee-802-3-max-frame-size").isNumber()) {
                frame = Optional.of(value.path("ieee-802-3-max-frame-size").asInt());
            }
        }
        return new Neighbour(system, port, chassis, vlans, frame);
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asString("").strip()).filter(text -> !text.isEmpty());
    }

    private static VlanSet vlans(JsonNode list) {
        var ids = new ArrayList<VlanId>();
        list.forEach(each -> ids.add(VlanId.of(each.path("vid").asInt(0))));
        return VlanSet.ofIds(ids);
    }
}
