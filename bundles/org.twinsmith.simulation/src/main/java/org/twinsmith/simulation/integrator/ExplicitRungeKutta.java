package org.twinsmith.simulation.integrator;

/**
 * Step control of the explicit Runge–Kutta methods with an embedded one: initial step, PI control and the detection of
 * stiffness of DOPRI5 and DOP853 (Hairer, Nørsett, Wanner, Solving Ordinary Differential Equations I, 2nd edition,
 * sections II.4 to II.6; II, IV.2). Does not allocate while stepping.
 */
abstract sealed class ExplicitRungeKutta implements Integrator permits DormandPrince, DormandPrince853 {
    private static final double SAFETY = 0.9;
    private static final double MOST_SHRINKING = 0.2;
    /** Steps between two looks for stiffness. */
    private static final int LOOK = 20;
    /** The step times the governing eigenvalue from which on a solution much smoother than that counts as stiff. */
    private static final double NOTICEABLE = 1;
    private static final double SMOOTH = 0.1;
    private static final int FREE_LOOKS = 6;

    /** How a method controls its steps. */
    record Control(int order, double beta, double mostGrowth, double stabilityLimit) {
    }

    final RightHandSide function;
    final Tolerance tolerance;
    final int n;
    /** The state where the last computed step ends. */
    double[] state;
    /** Where the last computed step ends, s. */
    double end;
    private double time;
    /** Where the part of the last step begins that counts, s. */
    private double begin;
    private final double[] inside;
    private final Control control;
    private final double exponent;
    private final double longest;
    private final FirstStep first;
    private double next;
    private double lastError;
    private boolean rejectedBefore;
    private int stiffLooks;
    private int freeLooks;
    private double stiffness;
    private long accepted;
    private long rejected;

    ExplicitRungeKutta(Derivatives derivatives, double[] absolute, double relative, double longest, Control control) {
        function = new RightHandSide(derivatives);
        tolerance = new Tolerance(absolute, relative);
        this.longest = longest;
        this.control = control;
        exponent = 1.0 / control.order() - 0.75 * control.beta();
        n = absolute.length;
        state = new double[n];
        inside = new double[n];
        first = new FirstStep(function, tolerance, control.order());
    }

    /** The derivatives at {@link #state}. */
    abstract double[] slope();

    /** Computes a trial step. @param to s @return its error as a multiple of the tolerance; infinite where it has no value */
    abstract double attempt(double h, double to);

    /** Takes over the trial step: {@link #state} and {@link #slope} are those of its end afterwards. */
    abstract void advance(double h);

    /** Makes an instant the whole of the last step. */
    abstract void collapse(double at);

    /** The eigenvalue that governs the last step, from two of its stages at its end, 1/s. */
    abstract double eigenvalue();

    /** How fast the slope changes along the solution in the last step, against the solution itself, 1/s. */
    abstract double roughness();

    @Override
    public final boolean restart(double from, double[] y, double horizon) {
        stiffLooks = 0;
        freeLooks = 0;
        if (!begin(from, y)) {
            return false;
        }
        next = Math.min(longest, first.at(from, state, slope(), Math.min(longest, horizon)));
        return true;
    }

    private boolean begin(double from, double[] y) {
        place(from);
        System.arraycopy(y, 0, state, 0, n);
        collapse(from);
        lastError = 1e-4;
        rejectedBefore = false;
        return function.compute(from, state, slope());
    }

    private void place(double at) {
        begin = at;
        time = at;
        end = at;
    }

    @Override
    public final boolean proceed(double at) {
        time = at;
        return true;
    }

    @Override
    public final boolean step(double stop) {
        if (time < end) {
            if (end <= stop) {
                begin = time;
                time = end;
                return true;
            }
            interpolate(time, inside);
            if (!begin(time, inside)) {
                return false;
            }
        }
        double h = next;
        while (true) {
            boolean last = time + 1.0001 * h >= stop;
            double to = last ? stop : time + h;
            h = to - time;
            if (!Clock.resolves(time, h)) {
                return last && jump(stop);
            }
            double error = attempt(h, to);
            if (error <= 1) {
                accept(h, to, error, last);
                return true;
            }
            rejected++;
            rejectedBefore = true;
            h *= Double.isFinite(error) ? Math.max(MOST_SHRINKING, SAFETY / Math.pow(error, exponent)) : 0.1;
        }
    }

    /** A gap as short as the rounding of time changes no state. */
    private boolean jump(double stop) {
        place(stop);
        collapse(stop);
        return true;
    }

    private void accept(double h, double to, double error, boolean cut) {
        accepted++;
        advance(h);
        begin = time;
        time = to;
        end = to;
        if (accepted % LOOK == 0 || stiffLooks > 0) {
            look(h);
        }
        double growth = error == 0 ? control.mostGrowth()
                : SAFETY / Math.pow(error, exponent) * Math.pow(lastError, control.beta());
        growth = Math.min(rejectedBefore ? 1 : control.mostGrowth(), Math.max(MOST_SHRINKING, growth));
        double proposal = Math.min(longest, h * growth);
        // A step that was cut short at an instant says little about the next one: keep the longer proposal.
        next = cut && !rejectedBefore ? Math.min(longest, Math.max(next, proposal)) : proposal;
        lastError = Math.max(error, 1e-4);
        rejectedBefore = false;
    }

    /**
     * Counts how often stability governs the step, or a fast component that the solution has no part in: by order
     * reduction that shortens steps before stability does (Hairer and Wanner II, IV.15).
     */
    private void look(double h) {
        double eigenvalue = eigenvalue();
        stiffness = h * eigenvalue;
        if (stiffness > control.stabilityLimit()
                || stiffness > NOTICEABLE && roughness() < SMOOTH * eigenvalue) {
            freeLooks = 0;
            stiffLooks++;
        } else if (++freeLooks == FREE_LOOKS) {
            stiffLooks = 0;
            freeLooks = 0;
        }
    }

    /** The norm of a difference over that of another one; 0 where that says nothing. */
    final double ratio(double[] f, double[] g, double[] y, double[] z) {
        double difference = 0;
        double distance = 0;
        for (int i = 0; i < n; i++) {
            double scale = 1 / tolerance.at(i, y[i]);
            double slope = (f[i] - g[i]) * scale;
            double moved = (y[i] - z[i]) * scale;
            difference += slope * slope;
            distance += moved * moved;
        }
        return distance > 0 ? Math.sqrt(difference / distance) : 0;
    }

    /** Whether the equations looked stiff several times in a row, so that an implicit method would take longer steps. */
    final boolean stiff(int looks) {
        return stiffLooks >= looks;
    }

    /** The last estimate of the step times the eigenvalue that governs it. */
    final double stiffness() {
        return stiffness;
    }

    @Override
    public final double time() {
        return time;
    }

    @Override
    public final double previousTime() {
        return begin;
    }

    @Override
    public final double nextStep() {
        return next;
    }

    @Override
    public final Effort effort() {
        return new Effort(accepted, rejected, function.evaluations(), 0, 0);
    }

    final double errorScale(int i, double[] y) {
        return tolerance.absolute[i] + tolerance.relative * Math.max(Math.abs(state[i]), Math.abs(y[i]));
    }
}
