package org.twinsmith.simulation.integrator;

import java.util.Arrays;

/**
 * Numerical differentiation formulas of variable order 1 to 5 in quasi-constant steps, for stiff equations: Shampine and
 * Reichelt, The MATLAB ODE Suite, SIAM J. Sci. Comput. 18, 1997, sections 2 and 3. The Jacobian is sparse and kept as
 * long as Newton's method converges with it. Does not allocate while stepping.
 */
public final class Ndf implements Integrator {
    private static final int HIGHEST = NdfCoefficients.HIGHEST;
    private static final double MOST_GROWTH = 10;
    private static final double MOST_SHRINKING = 0.2;
    /** A longer step is worth a decomposition only where it is this much longer. */
    private static final double WORTHWHILE = 1.2;
    /** A step this much longer than the time left is shortened to it; two thirds of it are halved. */
    private static final double STRETCH = 1.1;
    /** Failures in a row after which the pattern of the Jacobian is looked up again. */
    private static final int DOUBTFUL = 3;

    private final RightHandSide function;
    private final Tolerance tolerance;
    private final IterationMatrix matrix;
    private final SparseJacobian jacobian;
    private final NewtonCorrector newton;
    private final BackwardDifferences differences;
    private final FirstStep first;
    private final double longest;
    private final int n;
    private final double[] y;
    private final double[] predicted;
    private final double[] psi;
    private final double[] correction;
    private final double[] slope;
    private double time;
    private double previous;
    /** The distance of the instants that the differences belong to, s. */
    private double h;
    private double wantedFactor;
    private int wantedOrder;
    private int order;
    private int equalSteps;
    private boolean jacobianIsCurrent;
    private double factored;
    private long accepted;
    private long rejected;

    /**
     * @param derivatives the right-hand side
     * @param absolute tolerance of each state, SI
     * @param relative tolerance of all states, as a share of the state's value
     * @param longest longest step, s
     */
    public Ndf(Derivatives derivatives, double[] absolute, double relative, double longest) {
        this.longest = longest;
        n = absolute.length;
        function = new RightHandSide(derivatives);
        tolerance = new Tolerance(absolute, relative);
        matrix = new IterationMatrix(function, tolerance);
        jacobian = matrix.jacobian();
        newton = new NewtonCorrector(function, tolerance, matrix);
        differences = new BackwardDifferences(n);
        first = new FirstStep(function, tolerance, 2);
        y = new double[n];
        predicted = new double[n];
        psi = new double[n];
        correction = new double[n];
        slope = new double[n];
    }

    @Override
    public boolean restart(double from, double[] start, double horizon) {
        time = from;
        previous = from;
        System.arraycopy(start, 0, y, 0, n);
        if (!function.compute(time, y, slope)) {
            return false;
        }
        jacobian.restart(time, y);
        h = Math.min(longest, first.at(time, y, slope, Math.min(longest, horizon)));
        if (!jacobian.evaluate(time, y, slope, h)) {
            return false;
        }
        jacobianIsCurrent = true;
        factored = Double.NaN;
        newton.forget();
        differences.begin(y, slope, h);
        order = 1;
        equalSteps = 0;
        wantedOrder = 1;
        wantedFactor = 1;
        return true;
    }

    @Override
    public boolean resume(double at) {
        if (at < time) {
            differences.shift(order, (at - time) / h);
            System.arraycopy(differences.row(0), 0, y, 0, n);
            time = at;
        }
        previous = time;
        wantedOrder = order;
        wantedFactor = 1;
        equalSteps = 0;
        return true;
    }

    @Override
    public boolean step(double stop) {
        order = wantedOrder;
        rescale(wantedFactor);
        wantedFactor = 1;
        fit(stop);
        int failures = 0;
        while (true) {
            double end = Math.abs(stop - time - h) <= 1e-12 * h ? stop : time + h;
            if (!Clock.resolves(time, end - time)) {
                return end == stop && jump(stop);
            }
            if (!solve(end)) {
                rejected++;
                if (++failures % DOUBTFUL == 0 && jacobian.extendPattern(time, differences.row(0))) {
                    jacobianIsCurrent = false;
                    factored = Double.NaN;
                }
                rescale(Double.isFinite(newton.rate()) ? 0.5 : 0.25);
                continue;
            }
            double error = NdfCoefficients.error(order) * tolerance.norm(correction, y);
            if (error <= 1) {
                accept(end, error);
                return true;
            }
            rejected++;
            rescale(Math.max(MOST_SHRINKING, safety() * Math.pow(error, -1.0 / (order + 1))));
        }
    }

    /** Makes the step end at the instant that must be met, or go half the way to it. */
    private void fit(double stop) {
        double left = stop - time;
        if (h > longest) {
            rescale(longest / h);
        }
        if (left <= STRETCH * h) {
            rescale(left / h);
        } else if (left < 2 * h) {
            rescale(left / 2 / h);
        }
    }

    private void rescale(double factor) {
        if (factor != 1 && factor > 0) {
            differences.rescale(order, factor);
            h *= factor;
            equalSteps = 0;
        }
    }

    private boolean jump(double stop) {
        time = stop;
        previous = stop;
        return true;
    }

    private double safety() {
        int most = NewtonCorrector.MOST_ITERATIONS;
        return 0.9 * (2 * most + 1) / (2 * most + newton.iterations());
    }

    /** Solves the formula's equations, with a new Jacobian where the old one does not do. @return false if neither does */
    private boolean solve(double end) {
        predict();
        double c = h / NdfCoefficients.alpha(order);
        while (true) {
            System.arraycopy(predicted, 0, y, 0, n);
            boolean decomposed = c == factored || jacobian.evaluated() && decompose(c);
            if (decomposed && newton.solve(end, y, psi, c, correction)) {
                return true;
            }
            if (jacobianIsCurrent || !renewJacobian(end)) {
                return false;
            }
        }
    }

    private void predict() {
        differences.predict(order, predicted);
        Arrays.fill(psi, 0);
        for (int j = 1; j <= order; j++) {
            double weight = NdfCoefficients.gamma(j) / NdfCoefficients.alpha(order);
            double[] row = differences.row(j);
            for (int i = 0; i < n; i++) {
                psi[i] += weight * row[i];
            }
        }
    }

    private boolean decompose(double c) {
        newton.forget();
        factored = matrix.factor(c) ? c : Double.NaN;
        return factored == c;
    }

    private boolean renewJacobian(double end) {
        jacobianIsCurrent = true;
        factored = Double.NaN;
        return function.compute(end, predicted, slope) && jacobian.evaluate(end, predicted, slope, h);
    }

    private void accept(double end, double error) {
        accepted++;
        previous = time;
        time = end;
        jacobianIsCurrent = false;
        differences.advance(order, correction);
        equalSteps++;
        if (equalSteps > order) {
            chooseOrder(error);
        }
    }

    /** Chooses the order that allows the longest next step. */
    private void chooseOrder(double error) {
        double lower = order == 1 ? Double.POSITIVE_INFINITY
                : NdfCoefficients.error(order - 1) * tolerance.norm(differences.row(order), y);
        double higher = order == HIGHEST ? Double.POSITIVE_INFINITY
                : NdfCoefficients.error(order + 1) * tolerance.norm(differences.row(order + 2), y);
        double same = Math.pow(error, -1.0 / (order + 1));
        double down = Math.pow(lower, -1.0 / order);
        double up = Math.pow(higher, -1.0 / (order + 2));
        double best = Math.max(same, Math.max(down, up));
        double factor = Math.min(MOST_GROWTH, safety() * best);
        if (factor >= WORTHWHILE || factor < 0.9) {
            wantedOrder = best == same ? order : best == up ? order + 1 : order - 1;
            wantedFactor = Math.max(MOST_SHRINKING, factor);
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
    public void interpolate(double at, double[] into) {
        if (at == time || time == previous) {
            System.arraycopy(y, 0, into, 0, n);
        } else {
            differences.interpolate(order, (at - time) / h, into);
        }
    }

    @Override
    public double nextStep() {
        return h * wantedFactor;
    }

    @Override
    public Method method() {
        return Method.NDF;
    }

    @Override
    public Effort effort() {
        return matrix.effort(accepted, rejected);
    }

    /** The step times a bound of the eigenvalues: small where an explicit method would do. */
    double stiffness() {
        return h * jacobian.norm();
    }
}
