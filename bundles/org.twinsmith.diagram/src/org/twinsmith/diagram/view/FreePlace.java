package org.twinsmith.diagram.view;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;

/** Finds room for what is new, near where one would look for it. */
final class FreePlace {
    static final double GAP = 40;
    private static final int TRIES = 200;

    private FreePlace() {
    }

    /** Beside a neighbour, or below what is there already; moved down and right until nothing lies there. */
    static Point near(Optional<Rectangle> neighbour, Supplier<Optional<Rectangle>> others, Point corner, double width, double height,
            Predicate<Rectangle> taken) {
        Point start = neighbour.map(box -> new Point(box.right() + GAP, box.y()))
                .or(() -> below(others)).orElse(corner);
        for (int i = 0; i < TRIES; i++) {
            // A small square around the start, row by row, before places farther away.
            int side = (int) Math.sqrt(i);
            int rest = i - side * side;
            int column = rest <= side ? rest : side;
            int row = rest <= side ? side : 2 * side - rest;
            Rectangle box = new Rectangle(start.x() + column * (width + GAP), start.y() + row * (height + GAP), width, height);
            if (!taken.test(box.grown(GAP / 4))) {
                return new Point(box.x(), box.y());
            }
        }
        return below(others).orElse(start);
    }

    private static Optional<Point> below(Supplier<Optional<Rectangle>> others) {
        return others.get().map(all -> new Point(all.x(), all.bottom() + GAP));
    }
}
