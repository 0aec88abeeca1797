package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.twinsmith.diagram.layout.Rectangle;

/** Finds things by place: a grid whose cells list what reaches into them. What reaches into very many stands in a list of its own. */
final class SpatialIndex<T> {
    private static final double CELL = 320;
    private static final int MANY = 256;

    private record Cells(int left, int top, int right, int bottom) {
        static Cells of(Rectangle box) {
            return new Cells(cell(box.x()), cell(box.y()), cell(box.right()), cell(box.bottom()));
        }

        private static int cell(double at) {
            return (int) Math.floor(at / CELL);
        }

        boolean isLarge() {
            return (long) (right - left + 1) * (bottom - top + 1) > MANY;
        }
    }

    private record Item<T>(T thing, Rectangle bounds, Cells cells) {
    }

    private final Map<T, Item<T>> items = new HashMap<>();
    private final Map<Long, List<Item<T>>> grid = new HashMap<>();
    private final List<Item<T>> large = new ArrayList<>();

    /** Puts a thing at a place; where it was before counts no more. */
    void put(T thing, Rectangle bounds) {
        remove(thing);
        Item<T> item = new Item<>(thing, bounds, Cells.of(bounds));
        items.put(thing, item);
        if (item.cells().isLarge()) {
            large.add(item);
        } else {
            each(item.cells(), key -> grid.computeIfAbsent(key, none -> new ArrayList<>(4)).add(item));
        }
    }

    void remove(T thing) {
        Item<T> item = items.remove(thing);
        if (item == null) {
            return;
        }
        if (item.cells().isLarge()) {
            large.remove(item);
        } else {
            each(item.cells(), key -> grid.get(key).remove(item));
        }
    }

    void clear() {
        items.clear();
        grid.clear();
        large.clear();
    }

    /** Everything that meets a rectangle, each once, in no order. */
    void find(Rectangle area, Consumer<T> found) {
        large.stream().filter(item -> item.bounds().meets(area)).forEach(item -> found.accept(item.thing()));
        Cells asked = Cells.of(area);
        if ((long) (asked.right() - asked.left() + 1) * (asked.bottom() - asked.top() + 1) > grid.size()) {
            items.values().stream().filter(item -> !item.cells().isLarge() && item.bounds().meets(area))
                    .forEach(item -> found.accept(item.thing()));
            return;
        }
        for (int row = asked.top(); row <= asked.bottom(); row++) {
            for (int column = asked.left(); column <= asked.right(); column++) {
                for (Item<T> item : grid.getOrDefault(key(column, row), List.of())) {
                    // Of the cells that both share, only the first tells.
                    if (column == Math.max(asked.left(), item.cells().left()) && row == Math.max(asked.top(), item.cells().top())
                            && item.bounds().meets(area)) {
                        found.accept(item.thing());
                    }
                }
            }
        }
    }

    private static void each(Cells cells, Consumer<Long> cell) {
        for (int row = cells.top(); row <= cells.bottom(); row++) {
            for (int column = cells.left(); column <= cells.right(); column++) {
                cell.accept(key(column, row));
            }
        }
    }

    private static long key(int column, int row) {
        return (long) column << 32 | row & 0xFFFF_FFFFL;
    }
}
