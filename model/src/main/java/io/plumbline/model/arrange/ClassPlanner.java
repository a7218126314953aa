package io.plumbline.model.arrange;

import io.plumbline.model.arrange.ClassPlan.Part;
import io.plumbline.model.arrange.ClassPlan.Seat;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Computes the inside of one class: lanes from above, and beside each lane the networks it carries.
final class ClassPlanner {
    private final HostClass hostClass;
    private final Set<String> cutNics;
    private final Map<ElementId, List<String>> carriers;
    private final Set<ElementId> seatedElsewhere;
    private final Map<String, List<HostInterface>> standing = new HashMap<>();

    /// @param seatedElsewhere networks that already stand beside another class
    ClassPlanner(Topology topology, HostClass hostClass, Set<ElementId> seatedElsewhere) {
        this.hostClass = hostClass;
        this.seatedElsewhere = seatedElsewhere;
        this.carriers = Carriers.of(topology, hostClass);
        this.cutNics = new HashSet<>();
        topology.sriov().stream()
                .filter(policy -> policy.hostClass().equals(hostClass.name()))
                .forEach(policy -> cutNics.addAll(policy.nics()));
    }

    ClassPlan plan() {
        var lanes = lanes();
        var bondWidth = lanes.stream().anyMatch(Lane::cut) ? Sizes.SRIOV_WIDTH : Sizes.BOND_WIDTH;
        var levels = Math.max(1, lanes.stream().mapToInt(Lane::depth).max().orElse(1));
        var parts = new ArrayList<Part>();
        var seats = new LinkedHashMap<ElementId, Seat>();
        var top = Sizes.FIRST_LANE;
        var bottom = Sizes.FIRST_LANE + Sizes.LANE;
        var lastSeat = Integer.MIN_VALUE / 2;
        var number = 0;
        var freeBefore = false;
        for (var lane : lanes) {
            if (freeBefore && lane.isFree()) {
                top = bottom + Sizes.NIC_PITCH - Sizes.NIC_HEIGHT;
            }
            var placed = lane.place(top, number, bondWidth);
            var first = firstSeat(placed);
            if (first != Integer.MAX_VALUE && first < lastSeat + Sizes.NETWORK_PITCH) {
                placed =
                        lane.place(top + lastSeat + Sizes.NETWORK_PITCH - first, number, bondWidth);
                top += lastSeat + Sizes.NETWORK_PITCH - first;
            }
            lastSeat = seat(placed, seats, lastSeat);
            parts.addAll(placed);
            bottom = top + lane.height();
            top = bottom + Sizes.LANE_GAP;
            freeBefore = lane.isFree();
            number++;
        }
        var width =
                Sizes.NIC_WIDTH
                        + Sizes.NIC_TO_BOND
                        + bondWidth
                        + Sizes.BOND_TO_CARRIER
                        + Sizes.CARRIER_LEVEL * levels
                        - (Sizes.CARRIER_LEVEL - Sizes.CARRIER_WIDTH)
                        + Sizes.CARRIER_TO_EDGE;
        var height = bottom + Sizes.BELOW_LAST_LANE + Sizes.CLASS_FOOTER;
        return new ClassPlan(hostClass.name(), width, height, List.copyOf(parts), seats);
    }

    private List<Lane> lanes() {
        var order = carrierOrder();
        var roots = new ArrayList<HostInterface>();
        for (var item : hostClass.interfaces()) {
            var below = firstBelow(item);
            if (item instanceof Nic nic) {
                if (bondOf(nic.name()).isEmpty()) {
                    roots.add(nic);
                }
            } else if (item instanceof Bond || below.isEmpty()) {
                roots.add(item);
            } else {
                standing.computeIfAbsent(below, _ -> new ArrayList<>()).add(item);
            }
        }
        standing.values().forEach(list -> list.sort(order));
        detachLoops(roots);
        var nicOrder = hostClass.nics().stream().map(Nic::name).toList();
        return roots.stream()
                .map(root -> new Lane(nicsOf(root), root, standing, cutNics.contains(root.name())))
                .sorted(
                        Comparator.comparingInt(ClassPlanner::group)
                                .thenComparingInt(lane ->
                                        lane.nics().isEmpty()
                                                ? nicOrder.size()
                                                : nicOrder.indexOf(lane.nics().getFirst().name())))
                .toList();
    }

    private static int group(Lane lane) {
        if (lane.hasBrEx()) {
            return 0;
        }
        if (lane.isBond()) {
            return 1;
        }
        return lane.isFree() ? 3 : 2;
    }

    /// An interface that names itself as its base, over others or directly, stands in its own lane.
    private void detachLoops(List<HostInterface> roots) {
        var reached = new HashSet<String>();
        roots.forEach(root -> reach(root, reached));
        for (var item : hostClass.interfaces()) {
            if (!(item instanceof Nic) && !reached.contains(item.name())) {
                standing.values().forEach(list -> list.remove(item));
                roots.add(item);
                reach(item, reached);
            }
        }
    }

    private void reach(HostInterface node, Set<String> reached) {
        if (reached.add(node.name())) {
            standing.getOrDefault(node.name(), List.of()).forEach(n -> reach(n, reached));
        }
    }

    private Comparator<HostInterface> carrierOrder() {
        var places = new HashMap<String, Integer>();
        var place = 0;
        for (var names : carriers.values()) {
            for (var name : names) {
                places.putIfAbsent(name, place++);
            }
        }
        return Comparator.<HostInterface>comparingInt(item -> item instanceof BrEx ? 0 : 1)
                .thenComparingInt(item -> places.getOrDefault(item.name(), Integer.MAX_VALUE));
    }

    private String firstBelow(HostInterface item) {
        return item.below().stream()
                .filter(name -> hostClass.interfaces().has(name) && !name.equals(item.name()))
                .findFirst()
                .orElse("");
    }

    private String bondOf(String nic) {
        return hostClass.interfaces().stream()
                .filter(item -> item instanceof Bond && item.below().contains(nic))
                .map(HostInterface::name)
                .findFirst()
                .orElse("");
    }

    private List<Nic> nicsOf(HostInterface root) {
        if (root instanceof Nic nic) {
            return List.of(nic);
        }
        return hostClass.nics().stream()
                .filter(nic -> root instanceof Bond && bondOf(nic.name()).equals(root.name()))
                .toList();
    }

    private int firstSeat(List<Part> placed) {
        return placed.stream()
                .filter(part -> !seatsOf(part.name()).isEmpty())
                .mapToInt(part -> part.box().centreY())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private int seat(List<Part> placed, Map<ElementId, Seat> seats, int lastSeat) {
        var last = lastSeat;
        var fromAbove = new ArrayList<>(placed);
        fromAbove.sort(Comparator.comparingInt(part -> part.box().centreY()));
        for (var part : fromAbove) {
            for (var network : seatsOf(part.name())) {
                if (!seats.containsKey(network)) {
                    last = Math.max(part.box().centreY(), last + Sizes.NETWORK_PITCH);
                    seats.put(network, new Seat(carriers.getOrDefault(network, List.of()), last));
                }
            }
        }
        return last;
    }

    /// Networks whose first carrier this is.
    private List<ElementId> seatsOf(String carrier) {
        return carriers.entrySet().stream()
                .filter(entry -> !seatedElsewhere.contains(entry.getKey()))
                .filter(entry -> entry.getValue().getFirst().equals(carrier))
                .map(Map.Entry::getKey)
                .toList();
    }
}
