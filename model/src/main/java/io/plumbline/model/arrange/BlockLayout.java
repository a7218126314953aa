package io.plumbline.model.arrange;

import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Places one block: classes below each other, and left of them each switch or pair at the height of
/// the lanes that use it, with its gateways above and its other externals below.
final class BlockLayout {
    private final Topology topology;
    private final Map<String, ClassPlan> plans;
    private final Map<String, List<PortRow>> rows;
    private final TierLayout.Block block;
    private final Map<ElementId, Box> places = new LinkedHashMap<>();

    BlockLayout(
            Topology topology,
            Map<String, ClassPlan> plans,
            Map<String, List<PortRow>> rows,
            TierLayout.Block block) {
        this.topology = topology;
        this.plans = plans;
        this.rows = rows;
        this.block = block;
    }

    Map<ElementId, Box> place() {
        placeClasses();
        placeFabric();
        return places;
    }

    private void placeClasses() {
        // Classes of all blocks stand in one column, cabled or not.
        var hasFabric = !topology.switches().isEmpty() || !topology.externals().isEmpty();
        var x = hasFabric ? Sizes.FABRIC_WIDTH + Sizes.fabricGutter(lags()) : 0;
        var y = 0;
        var lastSeat = Integer.MIN_VALUE / 2;
        for (var hostClass : block.classes) {
            var plan = plan(hostClass.name());
            var first = plan.seats().values().stream().mapToInt(ClassPlan.Seat::centreY).min();
            if (first.isPresent()) {
                y = Math.max(y, lastSeat + Sizes.NETWORK_PITCH - first.getAsInt());
            }
            places.put(
                    ElementId.hostClass(hostClass.name()),
                    new Box(x, y, plan.width(), plan.height()));
            var top = y;
            lastSeat =
                    plan.seats().values().stream()
                            .mapToInt(seat -> seat.centreY() + top)
                            .max()
                            .orElse(lastSeat);
            y += plan.height() + Sizes.CLASS_GAP;
        }
    }

    /// Cable lanes that the gutter needs: one for each bundle of a class.
    private int lags() {
        var most = 0;
        for (var hostClass : block.classes) {
            var bundles =
                    hostClass.cabling().stream()
                            .map(rule -> CableBundle.key(hostClass, rule))
                            .distinct()
                            .count();
            most = Math.max(most, (int) bundles);
        }
        return most;
    }

    private void placeFabric() {
        var bottom = Integer.MIN_VALUE / 2;
        var groups = new ArrayList<>(block.groups);
        groups.sort(Comparator.comparingInt(group -> wish(group).orElse(Integer.MAX_VALUE / 4)));
        for (var group : groups) {
            var above = externals(group, true);
            var below = externals(group, false);
            var height = group.height(rows);
            var heightAbove = above.size() * (Sizes.EXTERNAL_HEIGHT + Sizes.FABRIC_GAP);
            var start = bottom == Integer.MIN_VALUE / 2 ? Integer.MIN_VALUE / 2 : bottom;
            var wish = wish(group);
            var top =
                    wish.isPresent()
                            ? level(group, wish.getAsInt() - height / 2)
                            : Math.max(start, 0) + heightAbove;
            top = Math.max(top, start + heightAbove);
            placeExternals(above, top - heightAbove);
            var box = new Box(group.indent(), top, group.width(), height);
            places.put(group.id(), box);
            places.putAll(group.place(box, rows));
            bottom = placeExternals(below, box.bottom() + Sizes.FABRIC_GAP);
        }
        var homeless =
                block.externals.stream()
                        .filter(e -> !places.containsKey(ElementId.external(e.name())))
                        .toList();
        placeExternals(homeless, bottom == Integer.MIN_VALUE / 2 ? 0 : bottom);
    }

    private int placeExternals(List<External> externals, int top) {
        var y = top;
        for (var external : externals) {
            places.put(
                    ElementId.external(external.name()),
                    new Box(0, y, Sizes.EXTERNAL_WIDTH, Sizes.EXTERNAL_HEIGHT));
            y += Sizes.EXTERNAL_HEIGHT + Sizes.FABRIC_GAP;
        }
        return y;
    }

    private List<External> externals(SwitchGroup group, boolean gateways) {
        return block.externals.stream()
                .filter(e -> TierLayout.Block.standsAbove(e.kind()) == gateways)
                .filter(e -> home(e).equals(group.id().toString()))
                .toList();
    }

    private String home(External external) {
        return external.ports().stream()
                .flatMap(port ->
                        block.groups.stream()
                                .filter(group -> group.has(port.switchName()))
                                .map(group -> group.id().toString()))
                .findFirst()
                .orElse("");
    }

    /// The middle between the highest and the lowest lane that is cabled to the group.
    private OptionalInt wish(SwitchGroup group) {
        var levels = new ArrayList<Integer>();
        for (var item : group.switches()) {
            for (var row : rows.getOrDefault(item.name(), List.of())) {
                laneLevel(row).ifPresent(levels::add);
            }
        }
        var least = levels.stream().mapToInt(i -> i).min();
        var most = levels.stream().mapToInt(i -> i).max();
        return least.isPresent() && most.isPresent()
                ? OptionalInt.of((least.getAsInt() + most.getAsInt()) / 2)
                : OptionalInt.empty();
    }

    /// Moves a group a little, so that its first row of ports is level with the lane it leads to.
    private int level(SwitchGroup group, int top) {
        var first = rows.getOrDefault(group.switches().getFirst().name(), List.of());
        if (first.isEmpty()) {
            return top;
        }
        var lane = laneLevel(first.getFirst());
        var header = group.isPair() ? Sizes.FRAME_HEADER : 0;
        var miss = lane.orElse(0) - (top + header + Sizes.portRow(0));
        return lane.isPresent() && Math.abs(miss) <= Sizes.SNAP ? top + miss : top;
    }

    private OptionalInt laneLevel(PortRow row) {
        var box = places.get(ElementId.hostClass(row.hostClass()));
        var plan = plan(row.hostClass());
        var nic = plan.part(row.rule().slot());
        if (box == null || nic.isEmpty()) {
            return OptionalInt.empty();
        }
        var lane =
                plan.parts().stream()
                        .filter(part -> part.lane() == nic.get().lane())
                        .filter(part -> part.column() == ClassPlan.Column.NIC)
                        .mapToInt(part -> part.box().centreY())
                        .average();
        return OptionalInt.of(box.y() + (int) Math.round(lane.orElse(0)));
    }

    private ClassPlan plan(String hostClass) {
        var plan = plans.get(hostClass);
        if (plan == null) {
            throw new IllegalStateException("No plan for class " + hostClass);
        }
        return plan;
    }
}
