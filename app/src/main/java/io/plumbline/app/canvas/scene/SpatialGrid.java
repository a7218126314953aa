package io.plumbline.app.canvas.scene;

import io.plumbline.model.arrange.Box;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds what lies in an area without looking at everything: squares of the canvas, each with the
/// items that touch it.
final class SpatialGrid<T> {
    private static final int CELL = 512;

    /// Looking at every item is cheaper than at more squares than these: long items stand in many.
    private static final int MOST_CELLS = 16;

    private final List<T> items = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final Map<Long, List<Integer>> cells = new HashMap<>();

    void add(T item, Box box) {
        var index = items.size();
        items.add(item);
        boxes.add(box);
        for (var column = cell(box.x()); column <= cell(box.right()); column++) {
            for (var row = cell(box.y()); row <= cell(box.bottom()); row++) {
                cells.computeIfAbsent(key(column, row), _ -> new ArrayList<>()).add(index);
            }
        }
    }

    /// Items that touch the area, in the order in which they were added.
    List<T> in(Box area) {
        var columns = (long) cell(area.right()) - cell(area.x()) + 1;
        var rows = (long) cell(area.bottom()) - cell(area.y()) + 1;
        return columns * rows > MOST_CELLS ? scan(area) : look(area);
    }

    private List<T> scan(Box area) {
        var list = new ArrayList<T>();
        for (var i = 0; i < boxes.size(); i++) {
            if (touches(boxes.get(i), area)) {
                list.add(items.get(i));
            }
        }
        return list;
    }

    private static boolean touches(Box box, Box area) {
        return box.x() <= area.right()
                && area.x() <= box.right()
                && box.y() <= area.bottom()
                && area.y() <= box.bottom();
    }

    private List<T> look(Box area) {
        var found = new BitSet(items.size());
        for (var column = cell(area.x()); column <= cell(area.right()); column++) {
            for (var row = cell(area.y()); row <= cell(area.bottom()); row++) {
                for (var index : cells.getOrDefault(key(column, row), List.of())) {
                    if (touches(boxes.get(index), area)) {
                        found.set(index);
                    }
                }
            }
        }
        var list = new ArrayList<T>(found.cardinality());
        found.stream().forEach(index -> list.add(items.get(index)));
        return list;
    }

    private static int cell(int coordinate) {
        return Math.floorDiv(coordinate, CELL);
    }

    private static long key(int column, int row) {
        return (long) column << 32 | row & 0xffffffffL;
    }
}
