package org.twinsmith.simulation.integrator;

/**
 * The classical Runge–Kutta method of order 4, and Euler's, with steps of one length on a grid of multiples of it: for
 * real time, where a step must cost the same each time, and for comparison with other tools. No error control. Between
 * steps the solution is the cubic through values and slopes of both ends (Hairer, Nørsett, Wanner I, II.6).
 */
public final class FixedStep implements Integrator {
    /** Two instants of the grid that differ by less than this share of the step are one. */
    private static final double SAME = 1e-9;

    private final Method method;
    private final RightHandSide function;
    private final double length;
    private final int n;
    private final double[] start;
    private final double[] slope;
    private final double[] state;
    private final double[] nextSlope;
    private final double[] k2;
    private final double[] k3;
    private final double[] k4;
    private final double[] trial;
    private double time;
    private double previous;
    private long accepted;

    /**
     * @param method {@link Method#RK4} or {@link Method#EULER}
     * @param n how many states there are
     * @param length of a step, s; a step to an instant that must be met is shorter, and the next one returns to the grid
     */
    public FixedStep(Method method, Derivatives derivatives, int n, double length) {
        if (!method.fixedStep() || !(length > 0) || length == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(method + " with steps of " + length + " s");
        }
        this.method = method;
        this.length = length;
        this.n = n;
        function = new RightHandSide(derivatives);
        start = new double[n];
        slope = new double[n];
        state = new double[n];
        nextSlope = new double[n];
        k2 = new double[n];
        k3 = new double[n];
        k4 = new double[n];
        trial = new double[n];
    }

    @Override
    public boolean restart(double from, double[] y, double horizon) {
        time = from;
        previous = from;
        System.arraycopy(y, 0, state, 0, n);
        return function.compute(time, state, nextSlope);
    }

    @Override
    public boolean step(double stop) {
        double grid = (Math.floor(time / length + SAME) + 1) * length;
        double end = stop - grid <= SAME * length ? stop : grid;
        double h = end - time;
        System.arraycopy(state, 0, start, 0, n);
        System.arraycopy(nextSlope, 0, slope, 0, n);
        boolean finite = method == Method.EULER ? euler(h) : rungeKutta(h, end);
        if (!finite || !function.compute(end, trial, nextSlope)) {
            System.arraycopy(slope, 0, nextSlope, 0, n);
            return false;
        }
        System.arraycopy(trial, 0, state, 0, n);
        previous = time;
        time = end;
        accepted++;
        return true;
    }

    private boolean euler(double h) {
        move(h, slope);
        return true;
    }

    private boolean rungeKutta(double h, double end) {
        move(h / 2, slope);
        if (!function.compute(time + h / 2, trial, k2)) {
            return false;
        }
        move(h / 2, k2);
        if (!function.compute(time + h / 2, trial, k3)) {
            return false;
        }
        move(h, k3);
        if (!function.compute(end, trial, k4)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h / 6 * (slope[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
        }
        return true;
    }

    private void move(double h, double[] along) {
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * along[i];
        }
    }

    @Override
    public void interpolate(double at, double[] into) {
        if (at == time || time == previous) {
            System.arraycopy(state, 0, into, 0, n);
            return;
        }
        double h = time - previous;
        double s = (at - previous) / h;
        double r = 1 - s;
        for (int i = 0; i < n; i++) {
            double difference = state[i] - start[i];
            into[i] = r * start[i] + s * state[i]
                    + s * r * (r * (h * slope[i] - difference) - s * (h * nextSlope[i] - difference));
        }
    }

    @Override
    public double time() {
        return time;
    }

    @Override
    public double previousTime() {
        return previous;
    }

    @Override
    public double nextStep() {
        return length;
    }

    @Override
    public Method method() {
        return method;
    }

    @Override
    public Effort effort() {
        return new Effort(accepted, 0, function.evaluations(), 0, 0);
    }
}
