package org.twinsmith.simulation.program;

import java.util.Arrays;

/**
 * Several functions of time, remembered as one polynomial for each piece, through its values at the Chebyshev points,
 * which the barycentric formula evaluates (Berrut and Trefethen, Barycentric Lagrange Interpolation, SIAM Review 46,
 * 2004). Pieces follow each other without gaps; at their common end, each keeps its own value.
 */
final class Pieces {
    /** As good as the continuous solution of the best method, which is of order 7. */
    private static final int DEGREE = 8;
    private static final int NODES = DEGREE + 1;
    private final int functions;
    private final double[] nodes = new double[NODES];
    private double[] starts = new double[64];
    private double[] ends = new double[64];
    private double[][] values = new double[64][];
    private int first;
    private int count;

    Pieces(int functions) {
        this.functions = functions;
    }

    /** Begins a piece. @return the instants at which {@link #put} has to be called, ascending, s */
    double[] open(double from, double to) {
        if (first + count == starts.length) {
            makeRoom();
        }
        int piece = first + count++;
        starts[piece] = from;
        ends[piece] = to;
        values[piece] = new double[functions * NODES];
        for (int node = 0; node < NODES; node++) {
            nodes[node] = node == DEGREE ? to : from + (to - from) * share(node);
        }
        return nodes;
    }

    private static double share(int node) {
        return (1 - StrictMath.cos(StrictMath.PI * node / DEGREE)) / 2;
    }

    private void makeRoom() {
        int size = count > starts.length / 2 ? 2 * starts.length : starts.length;
        starts = Arrays.copyOf(Arrays.copyOfRange(starts, first, first + count), size);
        ends = Arrays.copyOf(Arrays.copyOfRange(ends, first, first + count), size);
        values = Arrays.copyOf(Arrays.copyOfRange(values, first, first + count), size);
        first = 0;
    }

    /** Gives the last piece its values at a node. */
    void put(int node, double[] all) {
        for (int function = 0; function < functions; function++) {
            values[first + count - 1][function * NODES + node] = all[function];
        }
    }

    /** Forgets what ended before an instant, but for the piece in which it lies. */
    void forgetBefore(double time) {
        while (count > 1 && ends[first] < time) {
            values[first] = null;
            first++;
            count--;
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /**
     * The piece in which an instant lies: at an end of two, within rounding, the earlier or the later one.
     *
     * @return -1 before the first piece
     */
    int at(double time, boolean later, double rounding) {
        double sought = later ? time + rounding : time - rounding;
        int low = first;
        int high = first + count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < sought || later && starts[middle] == sought) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1 < first ? -1 : low - 1;
    }

    /** The value of a function in a piece; at its nearer end where the instant lies outside. */
    double value(int function, int piece, double time) {
        double from = starts[piece];
        double length = ends[piece] - from;
        double[] at = values[piece];
        int offset = function * NODES;
        if (!(time > from)) {
            return at[offset];
        }
        if (!(time < ends[piece])) {
            return at[offset + DEGREE];
        }
        double above = 0;
        double below = 0;
        for (int node = 0; node < NODES; node++) {
            double distance = time - (from + length * share(node));
            if (distance == 0) {
                return at[offset + node];
            }
            double weight = (node % 2 == 0 ? 1 : -1) * (node == 0 || node == DEGREE ? 0.5 : 1) / distance;
            above += weight * (at[offset + node] - at[offset]);
            below += weight;
        }
        return at[offset] + above / below;
    }
}
