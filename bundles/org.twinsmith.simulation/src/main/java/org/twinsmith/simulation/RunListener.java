package org.twinsmith.simulation;

/** Told what happens during a run, in the order of time, on the thread of the run. */
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = new RunListener() {
    };

    /**
     * The values at an instant.
     *
     * @param time s
     * @param values all slots, coherent SI; valid during the call only
     */
    default void row(double time, double[] values, RowKind kind) {
    }

    /** A declared event occurred. @param time s @param event index into {@code info().events()} */
    default void occurred(double time, int event) {
    }

    /** An event was dealt with, whether or not any value jumped; the program's values are those after it. @param time s */
    default void settled(double time) {
    }

    /** Called about once a step. @param time s @param end the end that is aimed at, s */
    default void progress(double time, double end) {
    }

    /** Whether it asks for what happens within steps, which costs evaluations of its own. */
    default boolean looksWithin() {
        return false;
    }

    /**
     * The values at the start of a smooth piece of the run, at instants within each of its steps, and at the ends of those, where it
     * {@link #looksWithin}. A piece begins at the start and after each {@link #settled}.
     *
     * @param time s
     * @param values as those of {@link #row}
     */
    default void within(double time, double[] values) {
    }

    /** A listener that tells two. */
    default RunListener and(RunListener other) {
        RunListener first = this;
        return new RunListener() {
            @Override
            public void row(double time, double[] values, RowKind kind) {
                first.row(time, values, kind);
                other.row(time, values, kind);
            }

            @Override
            public void occurred(double time, int event) {
                first.occurred(time, event);
                other.occurred(time, event);
            }

            @Override
            public void settled(double time) {
                first.settled(time);
                other.settled(time);
            }

            @Override
            public boolean looksWithin() {
                return first.looksWithin() || other.looksWithin();
            }

            @Override
            public void within(double time, double[] values) {
                first.within(time, values);
                other.within(time, values);
            }

            @Override
            public void progress(double time, double end) {
                first.progress(time, end);
                other.progress(time, end);
            }
        };
    }
}
