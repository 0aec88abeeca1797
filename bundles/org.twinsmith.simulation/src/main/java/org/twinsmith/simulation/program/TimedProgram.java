package org.twinsmith.simulation.program;

import java.util.Optional;
import java.util.OptionalLong;

import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.program.Memory;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.core.program.TwinProgram;

/** The part of a program that goes by the clock: sampled blocks, noise, delays, instants known beforehand. */
abstract class TimedProgram implements TwinProgram {
    /** The values, coherent SI. */
    protected final double[] v;

    private final ProgramInfo info;
    private OptionalLong seed = OptionalLong.empty();
    private Clocks clocks = new Clocks(new double[0]);
    private Optional<History> history = Optional.empty();

    TimedProgram(ProgramInfo info) {
        this.info = info;
        v = new double[info.layout().size()];
    }

    /** The instants of the relations that compare time with a value constant between events, s; in any order. */
    protected abstract double[] knownInstants();

    /** The slots of delayed values. */
    protected int[] delaySlots() {
        return new int[0];
    }

    /** How long each delay is, s; constant during a run. */
    protected double[] delays() {
        return new double[0];
    }

    /** What each delayed value was before the start; not a number where it is the value at the start. */
    protected double[] beforeStart() {
        return new double[0];
    }

    /** Writes the present value of what each delay delays, where the program is evaluated. */
    protected void delayed(double time, double[] into) {
        throw new IllegalStateException("no delays");
    }

    /** Writes the delayed values of an instant; the first thing of an evaluation. */
    protected final void recall(double time) {
        if (history.isPresent()) {
            history.get().recall(time, v);
        }
    }

    @Override
    public final Optional<Memory> memory() {
        return history.map(memory -> memory);
    }

    /** The slot of the seed of all noise; -1 where nothing is random. */
    protected int seedSlot() {
        return -1;
    }

    /** Period and first instant of each sampled block, one after the other, s; constant during a run. */
    protected double[] clocks() {
        return new double[0];
    }

    @Override
    public final ProgramInfo info() {
        return info;
    }

    @Override
    public final double[] values() {
        return v;
    }

    @Override
    public final Layout layout() {
        return info.layout();
    }

    @Override
    public final void seed(long other) {
        if (other < 0 || other > LARGEST_SEED) {
            throw new IllegalArgumentException("seed " + other);
        }
        seed = OptionalLong.of(other);
    }

    /** Gives the noise the seed of whoever asked for one, after the parameters and before the starts. */
    final void plantSeed() {
        if (seedSlot() >= 0) {
            v[seedSlot()] = seed.orElse((long) v[seedSlot()]);
        }
    }

    /** Forgets the last run. */
    final void beginTime() {
        clocks = new Clocks(clocks());
        int[] slots = delaySlots();
        history = slots.length == 0 ? Optional.empty()
                : Optional.of(new History(slots, delays(), beforeStart(), this::delayed));
    }

    final Clocks timers() {
        return clocks;
    }

    @Override
    public final double nextInstant(double time) {
        double[] known = knownInstants();
        double next = Math.min(clocks.next(), history.map(History::nextInstant).orElse(Double.POSITIVE_INFINITY));
        for (double instant : known) {
            next = instant > time ? Math.min(next, instant) : next;
        }
        double together = next;
        for (double instant : known) {
            together = Clocks.same(instant, next) ? Math.max(together, instant) : together;
        }
        for (int c = 0; c < clocks.count(); c++) {
            double instant = clocks.instant(c);
            together = Clocks.same(instant, next) ? Math.max(together, instant) : together;
        }
        return together;
    }
}
