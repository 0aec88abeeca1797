package org.twinsmith.simulation.integrator;

import java.util.List;

/**
 * Integrates y' = f(t, y) step by step, with a continuous solution over the last step. All methods stand behind this
 * interface, so that events, rows and clocks do not know which one is at work.
 */
public interface Integrator extends AutoCloseable {
    /**
     * Begins anew at a state: after the start, and after every discontinuity.
     *
     * @param from s
     * @param y the state there, SI; copied
     * @param horizon how far the integration may go at most, s, for the choice of the first step
     * @return false where the derivatives have no finite value there
     */
    boolean restart(double from, double[] y, double horizon);

    /**
     * Goes on from an instant of the last step, with what is known of the past, where neither the state nor its derivatives
     * have jumped.
     *
     * @param at s, from {@link #previousTime} to {@link #time}
     * @return false where that is not possible; it has to be restarted then
     */
    default boolean resume(double at) {
        return false;
    }

    /**
     * Goes on with the rest of the last step, where nothing has happened at an instant of it that derivatives depend on.
     *
     * @param at s, from {@link #previousTime} to {@link #time}
     * @return false where that is not possible; it has to be restarted then
     */
    default boolean proceed(double at) {
        return resume(at);
    }

    /**
     * Takes one step that meets the tolerance, to an instant at most.
     *
     * @param stop instant that must not be passed, s; met exactly where the step reaches it
     * @return false where no step above the rounding of time meets the tolerance; nothing has changed then
     */
    boolean step(double stop);

    /** Where the integration is, s. */
    double time();

    /** Where the last step began, s. */
    double previousTime();

    /**
     * Writes the state at an instant of the last step, with an error of the order of the tolerance. May compute
     * derivatives.
     *
     * @param at s, from {@link #previousTime} to {@link #time}
     */
    void interpolate(double at, double[] into);

    /** The length of the step that would come next, s. */
    double nextStep();

    /** The method at work now. */
    Method method();

    /** What the work has cost since the first restart. */
    Effort effort();

    /** Why the run began with its method, in words; empty where that was asked for. */
    default String choice() {
        return "";
    }

    /** The last changes of method, a thousand at most, in the order of time; empty where the method is fixed. */
    default List<Switch> switches() {
        return List.of();
    }

    /** Gives back at once what is held outside Java; only the {@link #effort} may be asked for afterwards. */
    @Override
    default void close() {
        // Most methods hold nothing.
    }

    /**
     * What an integration cost.
     *
     * @param accepted accepted steps
     * @param rejected rejected trial steps
     * @param evaluations evaluations of the right-hand side, those for Jacobians counted
     * @param jacobians evaluations of the Jacobian
     * @param factorisations LU decompositions
     */
    record Effort(long accepted, long rejected, long evaluations, long jacobians, long factorisations) {
        static final Effort NONE = new Effort(0, 0, 0, 0, 0);

        /** Both together. */
        public Effort plus(Effort other) {
            return new Effort(accepted + other.accepted, rejected + other.rejected, evaluations + other.evaluations,
                    jacobians + other.jacobians, factorisations + other.factorisations);
        }
    }

    /**
     * A change of method.
     *
     * @param time s
     * @param to the method from then on
     * @param reason in words, with figures
     */
    record Switch(double time, Method to, String reason) {
    }
}
