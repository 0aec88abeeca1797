package org.twinsmith.simulation.integrator;

/**
 * The explicit Runge–Kutta method of order 5 with an embedded one of order 4 by Dormand and Prince (1980), with the step
 * control, the initial step and the dense output of order 4 of DOPRI5: Hairer, Nørsett, Wanner, Solving Ordinary
 * Differential Equations I, 2nd edition, sections II.4 to II.6. Does not allocate while stepping.
 */
public final class DormandPrince extends ExplicitRungeKutta {
    private double[] k1;
    private final double[] k2;
    private final double[] k3;
    private final double[] k4;
    private final double[] k5;
    private final double[] k6;
    private double[] k7;
    private final double[] sixth;
    private double[] trial;
    private final DenseOutput dense;

    /**
     * @param derivatives the right-hand side
     * @param absolute tolerance of each state, SI
     * @param relative tolerance of all states, as a share of the state's value
     * @param longest longest step, s
     */
    public DormandPrince(Derivatives derivatives, double[] absolute, double relative, double longest) {
        super(derivatives, absolute, relative, longest, new Control(5, 0.04, 10, 3.25));
        k1 = new double[n];
        k2 = new double[n];
        k3 = new double[n];
        k4 = new double[n];
        k5 = new double[n];
        k6 = new double[n];
        k7 = new double[n];
        sixth = new double[n];
        trial = new double[n];
        dense = new DenseOutput(n);
    }

    @Override
    double[] slope() {
        return k1;
    }

    @Override
    void collapse(double at) {
        dense.at(at, state);
    }

    @Override
    double attempt(double h, double to) {
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * 0.2 * k1[i];
        }
        if (!function.compute(end + 0.2 * h, trial, k2)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (3.0 / 40 * k1[i] + 9.0 / 40 * k2[i]);
        }
        if (!function.compute(end + 0.3 * h, trial, k3)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (44.0 / 45 * k1[i] - 56.0 / 15 * k2[i] + 32.0 / 9 * k3[i]);
        }
        if (!function.compute(end + 0.8 * h, trial, k4)) {
            return Double.POSITIVE_INFINITY;
        }
        return attemptFifthStage(h, to);
    }

    private double attemptFifthStage(double h, double to) {
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (19372.0 / 6561 * k1[i] - 25360.0 / 2187 * k2[i] + 64448.0 / 6561 * k3[i]
                    - 212.0 / 729 * k4[i]);
        }
        if (!function.compute(end + 8.0 / 9 * h, trial, k5)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < n; i++) {
            sixth[i] = state[i] + h * (9017.0 / 3168 * k1[i] - 355.0 / 33 * k2[i] + 46732.0 / 5247 * k3[i]
                    + 49.0 / 176 * k4[i] - 5103.0 / 18656 * k5[i]);
        }
        if (!function.compute(to, sixth, k6)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (35.0 / 384 * k1[i] + 500.0 / 1113 * k3[i] + 125.0 / 192 * k4[i]
                    - 2187.0 / 6784 * k5[i] + 11.0 / 84 * k6[i]);
        }
        return function.compute(to, trial, k7) ? error(h) : Double.POSITIVE_INFINITY;
    }

    private double error(double h) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double difference = h * (71.0 / 57600 * k1[i] - 71.0 / 16695 * k3[i] + 71.0 / 1920 * k4[i]
                    - 17253.0 / 339200 * k5[i] + 22.0 / 525 * k6[i] - 1.0 / 40 * k7[i]);
            double scaled = difference / errorScale(i, trial);
            sum += scaled * scaled;
        }
        return n == 0 ? 0 : Math.sqrt(sum / n);
    }

    @Override
    void advance(double h) {
        dense.take(end, h, state, trial, k1, k3, k4, k5, k6, k7);
        double[] old = state;
        state = trial;
        trial = old;
        double[] slope = k1;
        k1 = k7;
        k7 = slope;
    }

    @Override
    double eigenvalue() {
        return ratio(k1, k6, state, sixth);
    }

    @Override
    double roughness() {
        return ratio(k1, k7, state, trial);
    }

    @Override
    public Method method() {
        return Method.DOPRI5;
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
