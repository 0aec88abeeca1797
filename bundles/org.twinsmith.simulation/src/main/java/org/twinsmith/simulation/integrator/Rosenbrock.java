package org.twinsmith.simulation.integrator;

import java.util.Arrays;

/**
 * The Rosenbrock method Rodas5P of order 5 with an embedded one of order 4 and dense output of order 4, L-stable and
 * stiffly accurate, for stiff equations that are restarted often: Steinebach, Construction of Rosenbrock–Wanner method
 * Rodas5P and numerical benchmarks within the Julia Differential Equations package, BIT Numer. Math. 63, 2023; Hairer and
 * Wanner, Solving Ordinary Differential Equations II, IV.7. One decomposition and eight solutions a step; no iteration.
 * Does not allocate while stepping.
 */
public final class Rosenbrock implements Integrator {
    private static final double SAFETY = 0.9;
    private static final double MOST_GROWTH = 6;
    private static final double MOST_SHRINKING = 0.2;
    /** Failures in a row after which the pattern of the Jacobian is looked up again. */
    private static final int DOUBTFUL = 3;
    private static final double ROOT_EPSILON = Math.sqrt(Math.ulp(1.0));

    private final RightHandSide function;
    private final Tolerance tolerance;
    private final IterationMatrix matrix;
    private final SparseJacobian jacobian;
    private final FirstStep first;
    private final double longest;
    private final int n;
    private final double[] state;
    private final double[] start;
    private final double[] slope;
    private final double[] drift;
    private final double[] trial;
    private final double[] f;
    private final double[][] k = new double[RodasCoefficients.STAGES][];
    private double time;
    private double previous;
    private double length;
    private double next;
    private boolean prepared;
    private boolean rejectedBefore;
    private long accepted;
    private long rejected;

    /**
     * @param derivatives the right-hand side
     * @param absolute tolerance of each state, SI
     * @param relative tolerance of all states, as a share of the state's value
     * @param longest longest step, s
     */
    public Rosenbrock(Derivatives derivatives, double[] absolute, double relative, double longest) {
        this.longest = longest;
        n = absolute.length;
        function = new RightHandSide(derivatives);
        tolerance = new Tolerance(absolute, relative);
        matrix = new IterationMatrix(function, tolerance);
        jacobian = matrix.jacobian();
        first = new FirstStep(function, tolerance, 5);
        state = new double[n];
        start = new double[n];
        slope = new double[n];
        drift = new double[n];
        trial = new double[n];
        f = new double[n];
        for (int s = 0; s < k.length; s++) {
            k[s] = new double[n];
        }
    }

    @Override
    public boolean restart(double from, double[] y, double horizon) {
        time = from;
        previous = from;
        length = 0;
        System.arraycopy(y, 0, state, 0, n);
        rejectedBefore = false;
        prepared = false;
        if (!function.compute(time, state, slope)) {
            return false;
        }
        jacobian.restart(time, state);
        next = Math.min(longest, first.at(time, state, slope, Math.min(longest, horizon)));
        return true;
    }

    @Override
    public boolean step(double stop) {
        double h = next;
        int failures = 0;
        while (true) {
            boolean last = time + 1.0001 * h >= stop;
            double end = last ? stop : time + h;
            h = end - time;
            if (!Clock.resolves(time, h)) {
                return last && jump(stop);
            }
            double error = (prepared || prepare(h)) && stages(h, end) ? error() : Double.POSITIVE_INFINITY;
            if (error <= 1 && function.compute(end, trial, f)) {
                accept(h, end, error, last);
                return true;
            }
            rejected++;
            rejectedBefore = true;
            if (++failures % DOUBTFUL == 0 && jacobian.extendPattern(time, state)) {
                prepared = false;
            }
            boolean known = error > 1 && Double.isFinite(error);
            h *= known ? Math.max(MOST_SHRINKING, SAFETY * Math.pow(error, -0.2)) : 0.1;
        }
    }

    private boolean jump(double stop) {
        time = stop;
        previous = stop;
        length = 0;
        return true;
    }

    /** Evaluates the partial derivatives by y and by time where the step begins. */
    private boolean prepare(double h) {
        prepared = jacobian.evaluate(time, state, slope, h);
        double later = time + ROOT_EPSILON * Math.max(h, ROOT_EPSILON * Math.abs(time));
        double apart = later - time;
        if (!prepared || !(apart > 0) || !function.compute(later, state, drift)) {
            Arrays.fill(drift, 0);
            return prepared;
        }
        for (int i = 0; i < n; i++) {
            drift[i] = (drift[i] - slope[i]) / apart;
        }
        return true;
    }

    private boolean stages(double h, double end) {
        double c = h * RodasCoefficients.GAMMA;
        if (!matrix.factor(c)) {
            return false;
        }
        for (int s = 0; s < k.length; s++) {
            double[] derivatives = slope;
            if (s > 0) {
                place(s);
                double at = RodasCoefficients.C[s] == 1 ? end : time + RodasCoefficients.C[s] * h;
                if (!function.compute(at, trial, f)) {
                    return false;
                }
                derivatives = f;
            }
            increment(s, h, c, derivatives);
        }
        for (int i = 0; i < n; i++) {
            trial[i] += k[k.length - 1][i];
        }
        return true;
    }

    /** Writes where stage s is computed. From the seventh on it is the place of the one before, moved by that one. */
    private void place(int s) {
        if (s >= 6) {
            for (int i = 0; i < n; i++) {
                trial[i] += k[s - 1][i];
            }
            return;
        }
        System.arraycopy(state, 0, trial, 0, n);
        for (int j = 0; j < s; j++) {
            addTo(trial, RodasCoefficients.A[s][j], k[j]);
        }
    }

    private void increment(int s, double h, double c, double[] derivatives) {
        double[] into = k[s];
        double weight = h * RodasCoefficients.D[s];
        for (int i = 0; i < n; i++) {
            into[i] = derivatives[i] + weight * drift[i];
        }
        for (int j = 0; j < s; j++) {
            addTo(into, RodasCoefficients.COUPLING[s][j] / h, k[j]);
        }
        for (int i = 0; i < n; i++) {
            into[i] *= c;
        }
        matrix.solve(into);
    }

    private void addTo(double[] into, double weight, double[] from) {
        for (int i = 0; i < n; i++) {
            into[i] += weight * from[i];
        }
    }

    private double error() {
        double[] difference = k[k.length - 1];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double scaled = difference[i] / (tolerance.absolute[i]
                    + tolerance.relative * Math.max(Math.abs(state[i]), Math.abs(trial[i])));
            sum += scaled * scaled;
        }
        return n == 0 ? 0 : Math.sqrt(sum / n);
    }

    private void accept(double h, double end, double error, boolean cut) {
        accepted++;
        previous = time;
        time = end;
        length = h;
        System.arraycopy(state, 0, start, 0, n);
        System.arraycopy(trial, 0, state, 0, n);
        System.arraycopy(f, 0, slope, 0, n);
        prepared = false;
        double growth = error == 0 ? MOST_GROWTH
                : Math.max(MOST_SHRINKING, Math.min(MOST_GROWTH, SAFETY * Math.pow(error, -0.2)));
        double proposal = Math.min(longest, h * Math.min(rejectedBefore ? 1 : MOST_GROWTH, growth));
        // A step that was cut short at an instant says little about the next one: keep the longer proposal.
        next = cut && !rejectedBefore ? Math.min(longest, Math.max(next, proposal)) : proposal;
        rejectedBefore = false;
    }

    @Override
    public void interpolate(double at, double[] into) {
        if (at == time || length == 0) {
            System.arraycopy(state, 0, into, 0, n);
            return;
        }
        double s = (at - previous) / length;
        double r = 1 - s;
        for (int i = 0; i < n; i++) {
            into[i] = r * start[i] + s * state[i];
        }
        for (int j = 0; j < k.length; j++) {
            double weight = s * r * (RodasCoefficients.H[0][j]
                    + s * (RodasCoefficients.H[1][j] + s * RodasCoefficients.H[2][j]));
            addTo(into, weight, k[j]);
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
        return next;
    }

    @Override
    public Method method() {
        return Method.RODAS5P;
    }

    @Override
    public Effort effort() {
        return matrix.effort(accepted, rejected);
    }

    /** The step times a bound of the eigenvalues: small where an explicit method would do. */
    double stiffness() {
        return length * jacobian.norm();
    }
}
