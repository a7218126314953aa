package io.plumbline.model.arrange;

import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lays a design out from nothing. Classes and the switches they are cabled to form blocks; blocks
/// stand in a grid near 16 : 9, switches that only join blocks to their left, networks to their right.
final class TierLayout {
    private static final int STACKED_BLOCKS = 3;
    private static final Box ORIGIN = new Box(0, 0, 0, 0);
    private static final double ASPECT = 16.0 / 9;

    private final Topology topology;
    private final List<SwitchGroup> groups;
    private final Map<String, List<PortRow>> rows;
    private final Map<String, ClassPlan> plans = new LinkedHashMap<>();
    private final Map<ElementId, Box> boxes = new LinkedHashMap<>();

    TierLayout(Topology topology) {
        this.topology = topology;
        this.groups = SwitchGroup.of(topology);
        this.rows = PortRow.of(topology);
        var seated = new HashSet<ElementId>();
        for (var hostClass : topology.hostClasses()) {
            var plan = new ClassPlanner(topology, hostClass, Set.copyOf(seated)).plan();
            plans.put(hostClass.name(), plan);
            seated.addAll(plan.seats().keySet());
        }
    }

    Arrangement arrange() {
        var spines = groups.stream().filter(this::isSpine).toList();
        var blocks = blocks(spines);
        var spineWidth =
                spines.isEmpty() ? 0 : Sizes.FABRIC_WIDTH + Sizes.SPINE_GUTTER + Sizes.MARGIN_LEFT;
        placeBlocks(blocks, spineWidth);
        placeSpines(spines);
        placeNetworks(blocks.size() <= STACKED_BLOCKS);
        placeNotes();
        return normalised();
    }

    /// A group that joins other groups and has no host of its own.
    private boolean isSpine(SwitchGroup group) {
        return !hasHosts(group)
                && topology.links().stream()
                        .filter(link -> !link.peer())
                        .anyMatch(link ->
                                group.has(link.a().switchName())
                                        ? hasHosts(link.b().switchName())
                                        : group.has(link.b().switchName())
                                                && hasHosts(link.a().switchName()));
    }

    private boolean hasHosts(SwitchGroup group) {
        return group.switches().stream()
                .anyMatch(item -> !rows.getOrDefault(item.name(), List.of()).isEmpty());
    }

    private boolean hasHosts(String switchName) {
        return groups.stream().filter(group -> group.has(switchName)).anyMatch(this::hasHosts);
    }

    private List<Block> blocks(List<SwitchGroup> spines) {
        var byKey = new HashMap<String, Block>();
        var blocks = new ArrayList<Block>();
        for (var hostClass : topology.hostClasses()) {
            var block = new Block();
            for (var rule : hostClass.cabling()) {
                var known = byKey.get(groupKey(rule.switchName()));
                if (known != null && known != block) {
                    var joined = block;
                    known.addAll(joined);
                    blocks.remove(joined);
                    byKey.replaceAll((_, old) -> old == joined ? known : old);
                    block = known;
                }
            }
            block.classes.add(hostClass);
            if (!blocks.contains(block)) {
                blocks.add(block);
            }
            for (var rule : hostClass.cabling()) {
                var key = groupKey(rule.switchName());
                if (!key.isEmpty()) {
                    byKey.put(key, block);
                }
            }
        }
        var rest = new Block();
        for (var group : groups) {
            if (!spines.contains(group)) {
                byKey.getOrDefault(groupKey(group.switches().getFirst().name()), rest)
                        .groups
                        .add(group);
            }
        }
        for (var external : topology.externals()) {
            var home =
                    external.ports().stream()
                            .map(port -> groupKey(port.switchName()))
                            .filter(key -> !key.isEmpty())
                            .findFirst()
                            .orElse("");
            if (spines.stream().noneMatch(spine -> spine.id().toString().equals(home))) {
                byKey.getOrDefault(home, rest).externals.add(external);
            }
        }
        if (!rest.groups.isEmpty() || !rest.externals.isEmpty()) {
            if (blocks.isEmpty()) {
                blocks.add(rest);
            } else {
                blocks.getFirst().addAll(rest);
            }
        }
        return blocks;
    }

    private String groupKey(String switchName) {
        return groups.stream()
                .filter(group -> group.has(switchName))
                .map(group -> group.id().toString())
                .findFirst()
                .orElse("");
    }

    private void placeBlocks(List<Block> blocks, int left) {
        var placed = new ArrayList<Map<ElementId, Box>>();
        var cellWidth = 0;
        var cellHeight = 0;
        for (var block : blocks) {
            var places = new BlockLayout(topology, plans, rows, block).place();
            var bounds = places.values().stream().reduce(Box::union).orElse(new Box(0, 0, 0, 0));
            var atOrigin = new LinkedHashMap<ElementId, Box>();
            places.forEach((id, box) -> atOrigin.put(id, box.moved(0, -bounds.y())));
            placed.add(atOrigin);
            cellWidth = Math.max(cellWidth, bounds.right() + Sizes.BLOCK_GAP);
            cellHeight = Math.max(cellHeight, bounds.height() + Sizes.BLOCK_GAP);
        }
        var columns = columns(blocks.size(), cellWidth, cellHeight);
        var y = 0;
        for (var i = 0; i < placed.size(); i++) {
            var dx = left + i % columns * cellWidth;
            var dy = columns == 1 ? y : i / columns * cellHeight;
            placed.get(i).forEach((id, box) -> boxes.put(id, box.moved(dx, dy)));
            y +=
                    placed.get(i).values().stream().mapToInt(Box::bottom).max().orElse(0)
                            + Sizes.BLOCK_GAP;
        }
    }

    /// The number of columns whose grid comes nearest to 16 : 9.
    private static int columns(int count, int cellWidth, int cellHeight) {
        if (count <= STACKED_BLOCKS) {
            return 1;
        }
        var best = 1;
        var bestMiss = Double.MAX_VALUE;
        for (var columns = 1; columns <= count; columns++) {
            var lines = (count + columns - 1) / columns;
            var aspect = (double) columns * cellWidth / (lines * cellHeight);
            var miss = Math.abs(Math.log(aspect / ASPECT));
            if (miss < bestMiss) {
                bestMiss = miss;
                best = columns;
            }
        }
        return best;
    }

    private void placeSpines(List<SwitchGroup> spines) {
        var bounds = boxes.values().stream().reduce(Box::union).orElse(new Box(0, 0, 0, 0));
        var block = new Block();
        block.groups.addAll(spines);
        for (var external : topology.externals()) {
            if (!boxes.containsKey(ElementId.external(external.name()))) {
                block.externals.add(external);
            }
        }
        var places = new BlockLayout(topology, plans, rows, block).place();
        var column = places.values().stream().reduce(Box::union).orElse(new Box(0, 0, 0, 0));
        var dy = bounds.centreY() - column.centreY();
        places.forEach((id, box) -> boxes.put(id, box.moved(-column.x(), dy)));
    }

    private void placeNetworks(boolean levelWithCarrier) {
        var right =
                boxes.entrySet().stream()
                        .filter(entry -> entry.getKey().kind() == ElementKind.HOST_CLASS)
                        .mapToInt(entry -> entry.getValue().right())
                        .max()
                        .orElse(boxes.values().stream().mapToInt(Box::right).max().orElse(0));
        var x = right + networkGutter();
        var last = Integer.MIN_VALUE / 2;
        for (var plan : plans.values()) {
            var top = boxes.getOrDefault(ElementId.hostClass(plan.hostClass()), ORIGIN).y();
            for (var seat :
                    plan.seats().entrySet().stream()
                            .sorted(Comparator.comparingInt(entry -> entry.getValue().centreY()))
                            .toList()) {
                var level = top + seat.getValue().centreY();
                last =
                        levelWithCarrier || last < 0
                                ? Math.max(level, last + Sizes.NETWORK_PITCH)
                                : last + Sizes.NETWORK_PITCH;
                putNetwork(seat.getKey(), x, last);
            }
        }
        var unseated = new ArrayList<ElementId>();
        topology.roles().stream()
                .filter(Carriers::isDrawn)
                .forEach(role -> unseated.add(ElementId.role(role.name())));
        topology.networks().forEach(network -> unseated.add(ElementId.network(network.name())));
        for (var id : unseated) {
            if (!boxes.containsKey(id)) {
                last = last < 0 ? Sizes.NETWORK_HEIGHT / 2 : last + Sizes.NETWORK_PITCH;
                putNetwork(id, x, last);
            }
        }
    }

    private void putNetwork(ElementId id, int x, int centreY) {
        boxes.put(
                id,
                new Box(
                        x,
                        centreY - Sizes.NETWORK_HEIGHT / 2,
                        Sizes.NETWORK_WIDTH,
                        Sizes.NETWORK_HEIGHT));
    }

    /// One lane per carrier that leads to networks at another height.
    private int networkGutter() {
        var bends = 0;
        for (var plan : plans.values()) {
            for (var seat : plan.seats().values()) {
                var level =
                        plan.part(seat.carriers().getFirst())
                                .map(part -> part.box().centreY())
                                .orElse(seat.centreY());
                bends += level == seat.centreY() ? 0 : 1;
            }
        }
        return Sizes.NETWORK_GUTTER + Sizes.CABLE_LANE * Math.min(6, Math.max(0, bends - 1));
    }

    private void placeNotes() {
        var bounds = boxes.values().stream().reduce(Box::union).orElse(ORIGIN);
        var x = bounds.x();
        for (var note : topology.diagram().notes()) {
            var box =
                    new Box(
                            x,
                            bounds.bottom() + Sizes.FABRIC_GAP,
                            note.width() > 0 ? note.width() : Sizes.NOTE_WIDTH,
                            note.height() > 0 ? note.height() : Sizes.NOTE_HEIGHT);
            boxes.put(ElementId.of(ElementKind.NOTE, note.name()), box);
            x = box.right() + Sizes.FABRIC_GAP;
        }
    }

    private Arrangement normalised() {
        var bounds = boxes.values().stream().reduce(Box::union).orElse(ORIGIN);
        var places = new LinkedHashMap<ElementId, Box>();
        boxes.forEach((id, box) ->
                places.put(
                        id,
                        box.moved(Sizes.MARGIN_LEFT - bounds.x(), Sizes.MARGIN_TOP - bounds.y())));
        return new Arrangement(places, plans, rows);
    }

    /// Classes and the switch groups and externals that stand with them.
    static final class Block {
        final List<HostClass> classes = new ArrayList<>();
        final List<SwitchGroup> groups = new ArrayList<>();
        final List<External> externals = new ArrayList<>();

        void addAll(Block other) {
            classes.addAll(other.classes);
            groups.addAll(other.groups);
            externals.addAll(other.externals);
        }

        static boolean standsAbove(ExternalKind kind) {
            return kind == ExternalKind.GATEWAY;
        }
    }
}
