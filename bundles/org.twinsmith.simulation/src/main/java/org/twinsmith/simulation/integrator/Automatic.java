package org.twinsmith.simulation.integrator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Chooses the method while it integrates: explicit to begin with; implicit once stability has governed the step for a
 * while (the test of DOPRI5 and DOP853, Hairer and Wanner II, IV.2); explicit again once the step is short against
 * every time constant (after Petzold, Automatic selection of methods for solving stiff and nonstiff systems, SIAM J. Sci.
 * Stat. Comput. 4, 1983). Every change is kept with its reason.
 */
public final class Automatic implements Integrator {
    /** From this relative tolerance on, the method of order 8 is worth its stages. */
    private static final double TIGHT = 1e-7;
    /** The step times the norm of the Jacobian below which an explicit method would do. */
    private static final double HARMLESS = 0.5;
    private static final int HARMLESS_STEPS = 25;
    /** How often in a row the equations must look stiff; twice as often after each return, lest methods alternate. */
    private static final int STIFF_LOOKS = 15;
    private static final int MOST_STIFF_LOOKS = 2000;
    /** A twin that follows a clock may run for years. */
    private static final int MOST_SWITCHES = 1000;
    /** An implicit method of several steps that is restarted more often than this has no use for its past. */
    private static final int SHORT_RUN = 40;

    private final Derivatives derivatives;
    private final Method.Settings settings;
    private final Method explicit;
    private final List<Switch> switches = new ArrayList<>();
    private final double[] state;
    private Integrator current;
    private Effort before = Effort.NONE;
    private int harmless;
    private int sinceRestart;
    private int shortRuns;
    private int patience = STIFF_LOOKS;

    /** @param settings tolerances and limits */
    public Automatic(Derivatives derivatives, Method.Settings settings) {
        this.derivatives = derivatives;
        this.settings = settings;
        explicit = settings.relative() < TIGHT && !settings.events() ? Method.DOP853 : Method.DOPRI5;
        state = new double[settings.absolute().length];
        current = explicit.integrator(derivatives, settings);
    }

    @Override
    public boolean restart(double from, double[] y, double horizon) {
        harmless = 0;
        shortRuns = sinceRestart < SHORT_RUN ? shortRuns + 1 : 0;
        sinceRestart = 0;
        if (current instanceof Ndf && shortRuns >= 3) {
            change(Method.RODAS5P, from, "events every few steps, which a method of several steps does not survive");
        }
        return current.restart(from, y, horizon);
    }

    @Override
    public boolean resume(double at) {
        return current.resume(at);
    }

    @Override
    public boolean proceed(double at) {
        return current.proceed(at);
    }

    @Override
    public boolean step(double stop) {
        reconsider(stop);
        if (current.step(stop) || !(current instanceof Rosenbrock) && rescue(stop)) {
            sinceRestart++;
            return true;
        }
        return false;
    }

    /**
     * Tries the method that is neither limited by stability nor begins with order one, before it is said that no step meets
     * the tolerance: after a jump of 1 with a time constant of 1e-9 s, one of order one needs steps below the rounding of time.
     */
    private boolean rescue(double stop) {
        double time = current.time();
        Integrator old = current;
        Effort effort = before;
        current.interpolate(time, state);
        change(Method.RODAS5P, time, "no step of the method before meets the tolerance here");
        if (current.restart(time, state, stop - time) && current.step(stop)) {
            return true;
        }
        switches.removeLast();
        current = old;
        before = effort;
        return false;
    }

    /** Looks at the method between two steps. */
    private void reconsider(double stop) {
        switch (current) {
            case ExplicitRungeKutta method when method.stiff(patience) -> transfer(Method.NDF, stop,
                    String.format(Locale.ROOT, "stiff: the step times the largest eigenvalue is %.3g, so stability and"
                            + " not the solution governs it", method.stiffness()));
            case Ndf method -> returnIfHarmless(method.stiffness(), stop);
            case Rosenbrock method -> returnIfHarmless(method.stiffness(), stop);
            default -> harmless = 0;
        }
    }

    private void returnIfHarmless(double stiffness, double stop) {
        harmless = sinceRestart > 0 && stiffness < HARMLESS ? harmless + 1 : 0;
        if (harmless >= HARMLESS_STEPS) {
            patience = Math.min(2 * patience, MOST_STIFF_LOOKS);
            transfer(explicit, stop, String.format(Locale.ROOT,
                    "no longer stiff: the step times the largest eigenvalue is below %.3g for %d steps", stiffness,
                    harmless));
        }
    }

    private void transfer(Method to, double stop, String reason) {
        double time = current.time();
        Integrator old = current;
        Effort effort = before;
        current.interpolate(time, state);
        change(to, time, reason);
        harmless = 0;
        if (!current.restart(time, state, stop - time)) {
            // The new method cannot begin here; the old one stands where it stood, and is not asked again at once.
            patience = Math.min(2 * patience, MOST_STIFF_LOOKS);
            switches.removeLast();
            current = old;
            before = effort;
        }
    }

    private void change(Method to, double time, String reason) {
        before = before.plus(current.effort());
        if (switches.size() == MOST_SWITCHES) {
            switches.removeFirst();
        }
        switches.add(new Switch(time, to, reason));
        current = to.integrator(derivatives, settings);
    }

    @Override
    public double time() {
        return current.time();
    }

    @Override
    public double previousTime() {
        return current.previousTime();
    }

    @Override
    public void interpolate(double at, double[] into) {
        current.interpolate(at, into);
    }

    @Override
    public double nextStep() {
        return current.nextStep();
    }

    @Override
    public Method method() {
        return current.method();
    }

    @Override
    public Effort effort() {
        return before.plus(current.effort());
    }

    @Override
    public String choice() {
        return String.format(Locale.ROOT, "%s to begin with: explicit until the equations prove stiff, of order %s", explicit.title(),
                explicit == Method.DOP853 ? "8 because the tolerance of %.3g is below %.3g and no events are looked for"
                        .formatted(settings.relative(), TIGHT)
                        : "5 because " + (settings.events() ? "events are looked for, which shortens steps"
                                : "the tolerance of %.3g is not below %.3g".formatted(settings.relative(), TIGHT)));
    }

    @Override
    public List<Switch> switches() {
        return List.copyOf(switches);
    }
}
