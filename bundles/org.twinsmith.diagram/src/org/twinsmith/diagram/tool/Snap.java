package org.twinsmith.diagram.tool;

/** Lets things stand on a grid fine enough not to be in the way, so that rows come out straight. */
final class Snap {
    private static final double GRID = 5;

    private Snap() {
    }

    /** The shift after which a coordinate lies on the grid. */
    static double shift(double from, double by, boolean free) {
        return free ? by : Math.rint((from + by) / GRID) * GRID - from;
    }

    static double to(double at, boolean free) {
        return free ? at : Math.rint(at / GRID) * GRID;
    }
}
