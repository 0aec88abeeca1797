package org.twinsmith.core.table;

import java.util.Arrays;

/** A function of two arguments on a rectangular grid, bilinear or in steps in each cell. */
public final class Surface implements Table {
    private final String name;
    private final Interpolation interpolation;
    private final Outside outside;
    private final double[] x;
    private final double[] y;
    private final double[][] z;

    /**
     * A surface over a grid.
     *
     * @param interpolation linear or in steps
     * @param x m ascending first arguments, SI; m at least 2
     * @param y n ascending second arguments, SI; n at least 2
     * @param z m rows of n values, SI
     */
    public Surface(String name, Interpolation interpolation, Outside outside, double[] x, double[] y, double[][] z) {
        if (interpolation != Interpolation.LINEAR && interpolation != Interpolation.STEP) {
            throw new IllegalArgumentException("two arguments interpolate linearly or in steps");
        }
        if (x.length < 2 || y.length < 2 || z.length != x.length) {
            throw new IllegalArgumentException("a surface needs two points a side and a row for each");
        }
        this.name = name;
        this.interpolation = interpolation;
        this.outside = outside;
        this.x = x.clone();
        this.y = y.clone();
        this.z = Arrays.stream(z).map(double[]::clone).toArray(double[][]::new);
    }

    /** A surface whose numbers are written with blanks between, as generated code holds them; z row by row. */
    public static Surface parse(String name, Interpolation interpolation, Outside outside, String x, String y, String z) {
        double[] columns = Curve.numbers(y);
        double[] all = Curve.numbers(z);
        double[][] rows = new double[all.length / columns.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(all, i * columns.length, (i + 1) * columns.length);
        }
        return new Surface(name, interpolation, outside, Curve.numbers(x), columns, rows);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int arguments() {
        return 2;
    }

    @Override
    public Outside outside() {
        return outside;
    }

    public Interpolation interpolation() {
        return interpolation;
    }

    @Override
    public double[] grid(int argument) {
        return (argument == 0 ? x : y).clone();
    }

    /** The values at the grid, SI, row by row. */
    public double[][] values() {
        return Arrays.stream(z).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public double value(int[] orders, double[] at) {
        return value(orders[0], orders[1], at[0], at[1]);
    }

    /** The value, or its partial derivative of orders by the first and by the second argument. @param first SI */
    public double value(int byFirst, int bySecond, double first, double second) {
        boolean outsideFirst = first < x[0] || first > x[x.length - 1];
        boolean outsideSecond = second < y[0] || second > y[y.length - 1];
        if (Double.isNaN(first) || Double.isNaN(second) || outside == Outside.ERROR && (outsideFirst || outsideSecond)) {
            return Double.NaN;
        }
        boolean held = outside == Outside.HOLD;
        if (held && (outsideFirst && byFirst > 0 || outsideSecond && bySecond > 0)) {
            return 0;
        }
        double a = held ? Math.clamp(first, x[0], x[x.length - 1]) : first;
        double b = held ? Math.clamp(second, y[0], y[y.length - 1]) : second;
        int i = interval(x, a);
        int j = interval(y, b);
        return interpolation == Interpolation.STEP ? step(i, j, byFirst + bySecond) : bilinear(i, j, byFirst, bySecond, a, b);
    }

    private double step(int i, int j, int order) {
        return order == 0 ? z[i][j] : 0;
    }

    private double bilinear(int i, int j, int byFirst, int bySecond, double a, double b) {
        double u = weight(x[i], x[i + 1], byFirst, a);
        double v = weight(y[j], y[j + 1], bySecond, b);
        double u0 = byFirst == 0 ? 1 - u : -u;
        double v0 = bySecond == 0 ? 1 - v : -v;
        return u0 * (v0 * z[i][j] + v * z[i][j + 1]) + u * (v0 * z[i + 1][j] + v * z[i + 1][j + 1]);
    }

    /** How much the upper end of an interval counts, or how fast that grows; the lower end counts the rest. */
    private static double weight(double low, double high, int order, double at) {
        return order == 0 ? (at - low) / (high - low) : order == 1 ? 1 / (high - low) : 0;
    }

    private int interval(double[] grid, double at) {
        int found = Arrays.binarySearch(grid, at);
        int index = found >= 0 ? found : -found - 2;
        int last = interpolation == Interpolation.STEP ? grid.length - 1 : grid.length - 2;
        return Math.clamp(index, 0, last);
    }
}
