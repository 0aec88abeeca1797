package org.twinsmith.simulation;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.integrator.Derivatives;
import org.twinsmith.simulation.integrator.Integrator;
import org.twinsmith.simulation.integrator.Method;
import org.twinsmith.simulation.parallel.Workers;

/**
 * Integrates the parts of a program that do not act on each other each with its own steps, on several threads: the satellites of a
 * constellation, the machines of a fleet. What the parts come to does not depend on the number of threads. A step of it is a window of
 * several rows; inside it the state is known at the instants of the rows only. Where a part has no solution, all is integrated as one
 * from there on, which says why.
 */
final class PartedIntegrator implements Integrator {
    private static final int ROWS = 32;

    private final TwinProgram program;
    private final Derivatives whole;
    private final Method method;
    private final Method.Settings settings;
    private final double interval;
    private final int jobs;
    private final int[][] parts;
    private final PartDerivatives[] derivatives;
    private final Integrator[] integrators;
    private final double[] instants = new double[ROWS + 1];
    private final double[][] samples;
    private final double[] begin;
    private final double[] state;
    private int rows;
    private double previous;
    private double time;
    /** In the place of the parts; null while they go well. */
    private Integrator fallback;

    /**
     * @param whole the derivatives of all
     * @param interval time between rows, s; 0 where there are none
     * @param jobs how many threads
     */
    PartedIntegrator(TwinProgram program, Derivatives whole, Method method, Method.Settings settings, double interval, int jobs) {
        this.program = program;
        this.whole = whole;
        this.method = method;
        this.settings = settings;
        this.interval = interval;
        this.jobs = jobs;
        parts = program.parts();
        derivatives = new PartDerivatives[parts.length];
        integrators = new Integrator[parts.length];
        for (int part = 0; part < parts.length; part++) {
            double[] absolute = Arrays.stream(parts[part]).mapToDouble(slot -> settings.absolute()[slot]).toArray();
            derivatives[part] = new PartDerivatives(program, part, parts[part]);
            integrators[part] = method.integrator(derivatives[part],
                    new Method.Settings(absolute, settings.relative(), settings.longest(), settings.fixed(), settings.events()));
        }
        int states = program.layout().states();
        samples = new double[ROWS + 1][states];
        begin = new double[states];
        state = new double[states];
    }

    /** Whether a program can be integrated by parts, with a method, where nobody looks into steps. */
    static boolean suits(TwinProgram program, Method method, boolean looksWithin) {
        return (method == Method.DOP853 || method == Method.DOPRI5) && !looksWithin && program.changesAtInstantsOnly()
                && program.parts().length > 1;
    }

    @Override
    public boolean restart(double from, double[] y, double horizon) {
        if (fallback != null) {
            return fallback.restart(from, y, horizon);
        }
        previous = from;
        time = from;
        rows = 0;
        System.arraycopy(y, 0, begin, 0, y.length);
        System.arraycopy(y, 0, state, 0, y.length);
        boolean all = true;
        for (int part = 0; part < parts.length; part++) {
            derivatives[part].begin();
            all &= integrators[part].restart(from, of(part, y), horizon);
        }
        return all || giveUp(horizon);
    }

    private double[] of(int part, double[] y) {
        return Arrays.stream(parts[part]).mapToDouble(slot -> y[slot]).toArray();
    }

    private boolean giveUp(double horizon) {
        fallback = method.integrator(whole, settings);
        return fallback.restart(time, state, horizon);
    }

    @Override
    public boolean step(double stop) {
        if (fallback != null) {
            return fallback.step(stop);
        }
        double to = plan(stop);
        AtomicBoolean failed = new AtomicBoolean();
        System.arraycopy(state, 0, begin, 0, state.length);
        if (jobs == 1) {
            for (int part = 0; part < parts.length && !failed.get(); part++) {
                advance(part, to, failed);
            }
        } else {
            Workers.run(jobs, parts.length, failed::get, part -> advance(part, to, failed));
        }
        if (failed.get()) {
            System.arraycopy(begin, 0, state, 0, state.length);
            return giveUp(stop - time) && fallback.step(stop);
        }
        previous = time;
        time = to;
        return true;
    }

    /** Finds the instants of rows in the window that begins here. @return where it ends, s */
    private double plan(double stop) {
        rows = 0;
        if (!(interval > 0)) {
            return stop;
        }
        for (long k = (long) Math.floor(time / interval); rows < ROWS; k++) {
            double instant = k * interval;
            if (instant >= stop) {
                return stop;
            }
            if (instant > time) {
                instants[rows++] = instant;
            }
        }
        return instants[--rows];
    }

    private void advance(int part, double to, AtomicBoolean failed) {
        Integrator integrator = integrators[part];
        double[] own = new double[parts[part].length];
        int row = 0;
        while (integrator.time() < to) {
            if (failed.get() || !integrator.step(to)) {
                failed.set(true);
                return;
            }
            for (; row < rows && instants[row] <= integrator.time(); row++) {
                scatter(part, instants[row], own, samples[row]);
            }
        }
        scatter(part, to, own, state);
    }

    private void scatter(int part, double at, double[] own, double[] into) {
        integrators[part].interpolate(at, own);
        for (int i = 0; i < own.length; i++) {
            into[parts[part][i]] = own[i];
        }
    }

    @Override
    public boolean proceed(double at) {
        return fallback != null ? fallback.proceed(at) : at == time;
    }

    @Override
    public double time() {
        return fallback != null ? fallback.time() : time;
    }

    @Override
    public double previousTime() {
        return fallback != null ? fallback.previousTime() : previous;
    }

    /** @throws IllegalArgumentException where that is no instant of a row and no end of the window */
    @Override
    public void interpolate(double at, double[] into) {
        if (fallback != null) {
            fallback.interpolate(at, into);
            return;
        }
        int row = Arrays.binarySearch(instants, 0, rows, at);
        if (at != time && at != previous && row < 0) {
            throw new IllegalArgumentException("nothing is known of " + at + " s");
        }
        System.arraycopy(at == time ? state : at == previous ? begin : samples[row], 0, into, 0, into.length);
    }

    @Override
    public double nextStep() {
        return fallback != null ? fallback.nextStep()
                : Arrays.stream(integrators).mapToDouble(Integrator::nextStep).min().orElse(settings.longest());
    }

    @Override
    public Method method() {
        return method;
    }

    @Override
    public Effort effort() {
        Effort sum = fallback == null ? new Effort(0, 0, 0, 0, 0) : fallback.effort();
        for (Integrator integrator : integrators) {
            sum = sum.plus(integrator.effort());
        }
        return sum;
    }

    @Override
    public String choice() {
        return parts.length + " parts that do not act on each other, each with its own steps";
    }
}
