package org.twinsmith.simulation.integrator;

/**
 * The explicit Runge–Kutta method of order 5 with an embedded one of order 4 by Dormand and Prince (1980), with the step
 * control, the initial step and the dense output of order 4 of DOPRI5: Hairer, Nørsett, Wanner, Solving Ordinary
 * Differential Equations I, 2nd edition, sections II.4 to II.6. Does not allocate while stepping.
 */
public final class DormandPrince {
    private static final double SAFETY = 0.9;
    /** Stabilises the step size against the last error (PI control, Hairer and Wanner II, IV.2). */
    private static final double BETA = 0.04;
    private static final double EXPONENT = 0.2 - 0.75 * BETA;
    private static final double MOST_SHRINKING = 0.2;
    private static final double MOST_GROWTH = 10;
    /** Near time zero, steps are compared with the rounding of this time, s. */
    private static final double SHORTEST_SCALE = 1e-9;

    private final Derivatives derivatives;
    private final double[] absolute;
    private final double relative;
    private final double longest;
    private final int n;
    private final double[] k1;
    private final double[] k2;
    private final double[] k3;
    private final double[] k4;
    private final double[] k5;
    private final double[] k6;
    private final double[] k7;
    private final double[] trial;
    private final double[] state;
    private final DenseOutput dense;
    private double time;
    private double next;
    private double lastError;
    private boolean rejectedBefore;
    private long accepted;
    private long rejected;
    private long evaluations;

    /**
     * @param derivatives the right-hand side
     * @param absolute tolerance of each state, SI
     * @param relative tolerance of all states, as a share of the state's value
     * @param longest longest step, s
     */
    public DormandPrince(Derivatives derivatives, double[] absolute, double relative, double longest) {
        this.derivatives = derivatives;
        this.absolute = absolute.clone();
        this.relative = relative;
        this.longest = longest;
        n = absolute.length;
        k1 = new double[n];
        k2 = new double[n];
        k3 = new double[n];
        k4 = new double[n];
        k5 = new double[n];
        k6 = new double[n];
        k7 = new double[n];
        trial = new double[n];
        state = new double[n];
        dense = new DenseOutput(n);
    }

    /**
     * Begins anew at a state: after the start, and after every discontinuity.
     *
     * @param horizon how far the integration may go at most, s, for the choice of the first step
     * @return false where the derivatives have no finite value there
     */
    public boolean restart(double from, double[] y, double horizon) {
        time = from;
        System.arraycopy(y, 0, state, 0, n);
        dense.at(from, state);
        lastError = 1e-4;
        rejectedBefore = false;
        if (!compute(time, state, k1)) {
            return false;
        }
        next = Math.min(longest, firstStep(Math.min(longest, horizon)));
        return true;
    }

    /**
     * The initial step of Hairer, Nørsett, Wanner I, II.4; only that a state near zero counts as large as its absolute
     * tolerance makes it, for an event often leaves one of the size of rounding.
     */
    private double firstStep(double most) {
        for (int i = 0; i < n; i++) {
            trial[i] = Math.max(Math.abs(state[i]), relative > 0 ? absolute[i] / relative : 0);
        }
        double size = norm(trial, state);
        double slope = norm(k1, state);
        double h = size < 1e-5 || slope < 1e-5 ? 1e-6 : 0.01 * size / slope;
        h = Math.min(Math.max(h, 64 * Math.ulp(time)), most);
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * k1[i];
        }
        if (!compute(time + h, trial, k2)) {
            return h / 100;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = k2[i] - k1[i];
        }
        double curvature = norm(trial, state) / h;
        double steepest = Math.max(slope, curvature);
        double second = steepest <= 1e-15 ? Math.max(1e-6, h * 1e-3) : Math.pow(0.01 / steepest, 0.2);
        return Math.min(Math.min(100 * h, second), most);
    }

    private double norm(double[] vector, double[] y) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double scaled = vector[i] / (absolute[i] + relative * Math.abs(y[i]));
            sum += scaled * scaled;
        }
        return n == 0 ? 0 : Math.sqrt(sum / n);
    }

    /**
     * Takes one step that meets the tolerance, to an instant at most.
     *
     * @param stop instant that must not be passed, s; met exactly where the step reaches it
     * @return false where no step above the rounding of time meets the tolerance; nothing has changed then
     */
    public boolean step(double stop) {
        double h = next;
        while (true) {
            boolean last = time + 1.0001 * h >= stop;
            double end = last ? stop : time + h;
            h = end - time;
            if (!(h > 4 * Math.ulp(Math.max(Math.abs(time), SHORTEST_SCALE)))) {
                return last && jump(stop);
            }
            double error = attempt(h, end);
            if (error <= 1) {
                accept(h, end, error, last);
                return true;
            }
            rejected++;
            rejectedBefore = true;
            h *= Double.isFinite(error) ? Math.max(MOST_SHRINKING, SAFETY / Math.pow(error, EXPONENT)) : 0.1;
        }
    }

    /** A gap as short as the rounding of time changes no state. */
    private boolean jump(double stop) {
        time = stop;
        dense.at(stop, state);
        return true;
    }

    /** Computes a trial step. @return its error as a multiple of the tolerance; infinite where it has no value */
    private double attempt(double h, double end) {
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * 0.2 * k1[i];
        }
        if (!compute(time + 0.2 * h, trial, k2)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (3.0 / 40 * k1[i] + 9.0 / 40 * k2[i]);
        }
        if (!compute(time + 0.3 * h, trial, k3)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (44.0 / 45 * k1[i] - 56.0 / 15 * k2[i] + 32.0 / 9 * k3[i]);
        }
        if (!compute(time + 0.8 * h, trial, k4)) {
            return Double.POSITIVE_INFINITY;
        }
        return attemptFifthStage(h, end);
    }

    private double attemptFifthStage(double h, double end) {
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (19372.0 / 6561 * k1[i] - 25360.0 / 2187 * k2[i] + 64448.0 / 6561 * k3[i]
                    - 212.0 / 729 * k4[i]);
        }
        if (!compute(time + 8.0 / 9 * h, trial, k5)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (9017.0 / 3168 * k1[i] - 355.0 / 33 * k2[i] + 46732.0 / 5247 * k3[i]
                    + 49.0 / 176 * k4[i] - 5103.0 / 18656 * k5[i]);
        }
        if (!compute(end, trial, k6)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (35.0 / 384 * k1[i] + 500.0 / 1113 * k3[i] + 125.0 / 192 * k4[i]
                    - 2187.0 / 6784 * k5[i] + 11.0 / 84 * k6[i]);
        }
        return compute(end, trial, k7) ? error(h) : Double.POSITIVE_INFINITY;
    }

    private double error(double h) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double difference = h * (71.0 / 57600 * k1[i] - 71.0 / 16695 * k3[i] + 71.0 / 1920 * k4[i]
                    - 17253.0 / 339200 * k5[i] + 22.0 / 525 * k6[i] - 1.0 / 40 * k7[i]);
            double tolerance = absolute[i] + relative * Math.max(Math.abs(state[i]), Math.abs(trial[i]));
            double scaled = difference / tolerance;
            sum += scaled * scaled;
        }
        return n == 0 ? 0 : Math.sqrt(sum / n);
    }

    private void accept(double h, double end, double error, boolean cut) {
        accepted++;
        dense.take(time, h, state, trial, k1, k3, k4, k5, k6, k7);
        System.arraycopy(trial, 0, state, 0, n);
        System.arraycopy(k7, 0, k1, 0, n);
        time = end;
        double growth = error == 0 ? MOST_GROWTH
                : SAFETY / Math.pow(error, EXPONENT) * Math.pow(lastError, BETA);
        growth = Math.min(rejectedBefore ? 1 : MOST_GROWTH, Math.max(MOST_SHRINKING, growth));
        double proposal = Math.min(longest, h * growth);
        // A step that was cut short at an instant says little about the next one: keep the longer proposal.
        next = cut && !rejectedBefore ? Math.min(longest, Math.max(next, proposal)) : proposal;
        lastError = Math.max(error, 1e-4);
        rejectedBefore = false;
    }

    private boolean compute(double at, double[] y, double[] result) {
        evaluations++;
        if (!derivatives.compute(at, y, result)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(result[i])) {
                return false;
            }
        }
        return true;
    }

    /** Where the integration is, s. */
    public double time() {
        return time;
    }

    /** Where the last step began, s. */
    public double previousTime() {
        return dense.from();
    }

    /** Writes the state at an instant of the last step, with an error of the order of the tolerance. @param at s */
    public void interpolate(double at, double[] into) {
        if (at == time) {
            System.arraycopy(state, 0, into, 0, n);
        } else {
            dense.interpolate(at, into);
        }
    }

    /** The length of the step that would come next, s. */
    public double nextStep() {
        return next;
    }

    public long acceptedSteps() {
        return accepted;
    }

    public long rejectedSteps() {
        return rejected;
    }

    /** How often the derivatives were computed. */
    public long evaluations() {
        return evaluations;
    }
}
