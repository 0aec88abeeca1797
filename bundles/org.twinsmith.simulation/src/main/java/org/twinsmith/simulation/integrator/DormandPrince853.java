package org.twinsmith.simulation.integrator;

/**
 * The explicit Runge–Kutta method of order 8 with error estimates of order 5 and 3 and dense output of order 7: DOP853 of
 * Hairer, Nørsett, Wanner, Solving Ordinary Differential Equations I, 2nd edition, sections II.5, II.6 and II.10, after
 * Dormand and Prince. Does not allocate while stepping.
 */
public final class DormandPrince853 extends ExplicitRungeKutta {
    private final Stages853 stages;
    private final DenseOutput853 dense;
    private double[] slope;
    private double[] nextSlope;
    private double[] trial;
    private double[] previous;

    /**
     * @param derivatives the right-hand side
     * @param absolute tolerance of each state, SI
     * @param relative tolerance of all states, as a share of the state's value
     * @param longest longest step, s
     */
    public DormandPrince853(Derivatives derivatives, double[] absolute, double relative, double longest) {
        super(derivatives, absolute, relative, longest, new Control(8, 0, 6, 6.1));
        stages = new Stages853(function, n);
        dense = new DenseOutput853(function, n);
        slope = new double[n];
        nextSlope = new double[n];
        trial = new double[n];
        previous = new double[n];
    }

    @Override
    double[] slope() {
        return slope;
    }

    @Override
    void collapse(double at) {
        dense.at(at, state);
    }

    @Override
    double attempt(double h, double to) {
        if (!stages.compute(end, h, to, state, slope, trial)) {
            return Double.POSITIVE_INFINITY;
        }
        double error = stages.error(h, state, slope, trial, tolerance);
        return error <= 1 && !function.compute(to, trial, nextSlope) ? Double.POSITIVE_INFINITY : error;
    }

    @Override
    void advance(double h) {
        double[] spare = previous;
        previous = state;
        state = trial;
        trial = spare;
        double[] old = slope;
        slope = nextSlope;
        nextSlope = old;
        dense.take(end, h, previous, state, old, slope, stages);
    }

    @Override
    double eigenvalue() {
        return ratio(slope, stages.k12, state, stages.twelfth);
    }

    @Override
    double roughness() {
        return ratio(slope, nextSlope, state, previous);
    }

    @Override
    public Method method() {
        return Method.DOP853;
    }

    @Override
    public void interpolate(double at, double[] into) {
        if (at == end) {
            System.arraycopy(state, 0, into, 0, n);
        } else {
            dense.interpolate(at, into);
        }
    }
}
