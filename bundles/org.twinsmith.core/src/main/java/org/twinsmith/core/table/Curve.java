package org.twinsmith.core.table;

import java.util.Arrays;

/** A function of one argument: piecewise polynomials of degree three at most. */
public final class Curve implements Table {
    private final String name;
    private final Interpolation interpolation;
    private final Outside outside;
    private final double[] x;
    private final double[] y;
    private final double[] slopes;

    /**
     * A curve through points.
     *
     * @param x n ascending arguments, SI; n at least 2
     * @param y n values, SI
     */
    public Curve(String name, Interpolation interpolation, Outside outside, double[] x, double[] y) {
        if (x.length < 2 || x.length != y.length) {
            throw new IllegalArgumentException("a curve needs two points at least and a value for each, not " + x.length
                    + " and " + y.length);
        }
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] > x[i - 1])) {
                throw new IllegalArgumentException("the arguments of '" + name + "' do not ascend at " + x[i]);
            }
        }
        this.name = name;
        this.interpolation = interpolation;
        this.outside = outside;
        this.x = x.clone();
        this.y = y.clone();
        slopes = switch (interpolation) {
            case CUBIC -> Slopes.monotone(x, y);
            case AKIMA -> Slopes.akima(x, y);
            case LINEAR, STEP -> new double[0];
        };
    }

    /** A curve whose points are written as numbers with blanks between, as generated code holds them. */
    public static Curve parse(String name, Interpolation interpolation, Outside outside, String x, String y) {
        return new Curve(name, interpolation, outside, numbers(x), numbers(y));
    }

    static double[] numbers(String text) {
        return Arrays.stream(text.trim().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int arguments() {
        return 1;
    }

    @Override
    public Outside outside() {
        return outside;
    }

    public Interpolation interpolation() {
        return interpolation;
    }

    /** Whether it has one value everywhere. */
    public boolean isConstant() {
        return outside == Outside.HOLD && Arrays.stream(y).allMatch(each -> each == y[0]);
    }

    @Override
    public double[] grid(int argument) {
        return x.clone();
    }

    /** The values at the grid, SI. */
    public double[] values() {
        return y.clone();
    }

    @Override
    public double value(int[] orders, double[] at) {
        return value(orders[0], at[0]);
    }

    /** The value, or its derivative of an order. @param at the argument, SI */
    public double value(int order, double at) {
        int last = x.length - 1;
        if (at < x[0]) {
            return beyond(0, order, at);
        }
        if (at > x[last]) {
            return beyond(last, order, at);
        }
        if (Double.isNaN(at)) {
            return Double.NaN;
        }
        return within(interval(at), order, at);
    }

    /** The largest index whose argument is not above; the last interval holds its end, but for steps. */
    private int interval(double at) {
        int found = Arrays.binarySearch(x, at);
        int index = found >= 0 ? found : -found - 2;
        return interpolation == Interpolation.STEP ? index : Math.min(index, x.length - 2);
    }

    private double within(int i, int order, double at) {
        if (interpolation == Interpolation.STEP) {
            return order == 0 ? y[i] : 0;
        }
        double h = x[i + 1] - x[i];
        double secant = (y[i + 1] - y[i]) / h;
        double s = at - x[i];
        if (interpolation == Interpolation.LINEAR) {
            return order == 0 ? y[i] + secant * s : order == 1 ? secant : 0;
        }
        double second = (3 * secant - 2 * slopes[i] - slopes[i + 1]) / h;
        double third = (slopes[i] + slopes[i + 1] - 2 * secant) / (h * h);
        return switch (order) {
            case 0 -> y[i] + s * (slopes[i] + s * (second + s * third));
            case 1 -> slopes[i] + s * (2 * second + 3 * s * third);
            case 2 -> 2 * second + 6 * s * third;
            case 3 -> 6 * third;
            default -> 0;
        };
    }

    private double beyond(int end, int order, double at) {
        return switch (outside) {
            case ERROR -> Double.NaN;
            case HOLD -> order == 0 ? y[end] : 0;
            case LINEAR -> {
                double slope = within(Math.min(end, x.length - 2), 1, x[end]);
                yield order == 0 ? y[end] + slope * (at - x[end]) : order == 1 ? slope : 0;
            }
        };
    }
}
