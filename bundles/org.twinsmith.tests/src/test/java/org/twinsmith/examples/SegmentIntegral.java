package org.twinsmith.examples;

import java.util.function.IntToDoubleFunction;

import org.twinsmith.simulation.recording.Trajectory;

/**
 * The integral over time of recorded values, by quadrature over the rows alone: between two events the values are smooth,
 * and each interval is integrated over the cubic through its four nearest rows (Gauss–Legendre of two points is exact
 * for a cubic). Knows nothing of the integrator that made the rows.
 */
final class SegmentIntegral {
    private static final double NODE = 1 / Math.sqrt(3);
    private final double[] times;
    private final IntToDoubleFunction value;

    SegmentIntegral(Trajectory trajectory, IntToDoubleFunction value) {
        times = trajectory.times();
        this.value = value;
    }

    /** From the first row to the last. */
    double whole() {
        double sum = 0;
        int first = 0;
        for (int row = 1; row <= times.length; row++) {
            if (row == times.length || times[row] == times[row - 1]) {
                sum += segment(first, row - 1);
                first = row;
            }
        }
        return sum;
    }

    private double segment(int first, int last) {
        double sum = 0;
        for (int row = first; row < last; row++) {
            int from = Math.max(first, Math.min(row - 1, last - 3));
            int to = Math.min(last, from + 3);
            double half = (times[row + 1] - times[row]) / 2;
            double middle = (times[row + 1] + times[row]) / 2;
            sum += half * (lagrange(from, to, middle - NODE * half) + lagrange(from, to, middle + NODE * half));
        }
        return sum;
    }

    private double lagrange(int from, int to, double time) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            double weight = 1;
            for (int j = from; j <= to; j++) {
                if (j != i) {
                    weight *= (time - times[j]) / (times[i] - times[j]);
                }
            }
            sum += weight * value.applyAsDouble(i);
        }
        return sum;
    }
}
