package org.twinsmith.diagram.layout;

import java.util.Collections;
import java.util.List;

/** Puts the bends of a route right: ELK rounds those of loops at a node, so that legs lean by a third of a pixel. */
public final class Straight {
    private static final double LEAN = 1;

    private Straight() {
    }

    /** Moves bends by less than a pixel, so that every leg stands upright or lies flat; the ends stay. */
    public static void make(List<Point> route) {
        align(route);
        Collections.reverse(route);
        align(route);
        Collections.reverse(route);
    }

    private static void align(List<Point> route) {
        for (int i = 1; i < route.size() - 1; i++) {
            Point before = route.get(i - 1);
            Point bend = route.get(i);
            double dx = Math.abs(bend.x() - before.x());
            double dy = Math.abs(bend.y() - before.y());
            if (dy < LEAN && dy <= dx) {
                route.set(i, new Point(bend.x(), before.y()));
            } else if (dx < LEAN) {
                route.set(i, new Point(before.x(), bend.y()));
            }
        }
    }
}
