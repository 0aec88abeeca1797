package org.twinsmith.simulation.bench;

import java.util.Optional;
import java.util.TreeSet;

import org.twinsmith.simulation.integrator.Derivatives;
import org.twinsmith.simulation.linear.SparsePattern;

/** The irregular circuit of network.h, from the same random numbers, with its Jacobian as there. */
final class Network implements Derivatives {
    private final int n;
    private final int[] from;
    private final int[] to;
    private final double[] conductance;
    private final SparsePattern pattern;
    private int edges;
    private int random = 12345;

    Network(int n) {
        this.n = n;
        from = new int[2 * n];
        to = new int[2 * n];
        conductance = new double[2 * n];
        for (int i = 1; i < n; i++) {
            connect(i, i - 1 - next() % Math.min(i, 20));
            if (next() % 3 == 0) {
                connect(i, next() % i);
            }
        }
        pattern = circuitPattern();
    }

    private int next() {
        random = random * 1664525 + 1013904223;
        return random >>> 8;
    }

    private void connect(int i, int j) {
        from[edges] = i;
        to[edges] = j;
        conductance[edges++] = Math.pow(10, next() % 7 - 1);
    }

    private SparsePattern circuitPattern() {
        int[][] columns = new int[n][];
        for (int c = 0; c < n; c++) {
            TreeSet<Integer> rows = new TreeSet<>();
            rows.add(c);
            for (int e = 0; e < edges; e++) {
                if (from[e] == c) {
                    rows.add(to[e]);
                } else if (to[e] == c) {
                    rows.add(from[e]);
                }
            }
            columns[c] = rows.stream().mapToInt(Integer::intValue).toArray();
        }
        return SparsePattern.ofColumns(columns);
    }

    @Override
    public boolean compute(double t, double[] y, double[] f) {
        for (int i = 0; i < n; i++) {
            f[i] = -0.1 * y[i] * y[i] * y[i];
        }
        f[0] += 10 * (Math.sin(t) - y[0]);
        for (int e = 0; e < edges; e++) {
            double current = conductance[e] * (y[from[e]] - y[to[e]]);
            f[from[e]] -= current;
            f[to[e]] += current;
        }
        return true;
    }

    @Override
    public Optional<SparsePattern> pattern(double time, double[] state) {
        return Optional.of(pattern);
    }

    @Override
    public boolean jacobian(double time, double[] y, SparsePattern pattern, double[] entries) {
        java.util.Arrays.fill(entries, 0);
        for (int i = 0; i < n; i++) {
            entries[at(i, i)] -= 0.3 * y[i] * y[i];
        }
        entries[at(0, 0)] -= 10;
        for (int e = 0; e < edges; e++) {
            entries[at(from[e], from[e])] -= conductance[e];
            entries[at(to[e], to[e])] -= conductance[e];
            entries[at(from[e], to[e])] += conductance[e];
            entries[at(to[e], from[e])] += conductance[e];
        }
        return true;
    }

    private int at(int row, int column) {
        int p = pattern.start(column);
        while (pattern.row(p) != row) {
            p++;
        }
        return p;
    }
}
