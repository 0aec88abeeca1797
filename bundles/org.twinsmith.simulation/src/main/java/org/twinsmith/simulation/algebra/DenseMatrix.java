package org.twinsmith.simulation.algebra;

import java.util.Arrays;

/** All elements, row by row. */
final class DenseMatrix implements LoopMatrix {
    private final int n;
    private final double[] entries;
    private final double[] normal;
    private final LinearSystem system;

    DenseMatrix(int n) {
        this.n = n;
        entries = new double[n * n];
        normal = new double[n * n];
        system = new LinearSystem(n);
    }

    @Override
    public double[] entries() {
        return entries;
    }

    @Override
    public boolean factor() {
        return system.factor(entries);
    }

    @Override
    public void solve(double[] b) {
        system.solve(b);
    }

    @Override
    public void rowMagnitudes(double[] into) {
        for (int r = 0; r < n; r++) {
            double largest = 0;
            for (int c = 0; c < n; c++) {
                largest = Math.max(largest, Math.abs(entries[r * n + c]));
            }
            into[r] = largest;
        }
    }

    @Override
    public void terms(double[] x, double[] sums, double[] largest) {
        for (int r = 0; r < n; r++) {
            double sum = 0;
            double most = 0;
            for (int c = 0; c < n; c++) {
                double term = entries[r * n + c] * x[c];
                sum += term;
                most = Math.max(most, Math.abs(term));
            }
            sums[r] = sum;
            largest[r] = most;
        }
    }

    @Override
    public void transposedTimes(double[] y, double[] into) {
        Arrays.fill(into, 0);
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                into[c] += entries[r * n + c] * y[r];
            }
        }
    }

    @Override
    public boolean factorNormal(double[] weights) {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int r = 0; r < n; r++) {
                    sum += entries[r * n + i] * entries[r * n + j] * weights[r] * weights[r];
                }
                normal[i * n + j] = sum;
            }
            largest = Math.max(largest, normal[i * n + i]);
        }
        for (int i = 0; i < n; i++) {
            normal[i * n + i] = LoopMatrix.raised(normal[i * n + i], largest);
        }
        return largest > 0 && system.factor(normal);
    }

    @Override
    public double cost() {
        return (double) n * n * n / 3;
    }
}
