package org.twinsmith.core.program;

import java.util.List;
import java.util.Optional;

import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Variable;

/**
 * A twin as running code: one hybrid system of differential and algebraic equations with its memory. An instance belongs
 * to one run and one thread.
 *
 * <p>The order of calls: {@link #start}, {@link #findStart}, then event iteration ({@link #reevaluate}, {@link #hold}, {@link #fire} until
 * neither changes anything), then integration, which writes trial states into {@link #values} and calls
 * {@link #evaluate}; where a relation changes its sign, event iteration again.
 */
public interface TwinProgram {
    /** Seeds are held as doubles, whole up to here. */
    long LARGEST_SEED = 1L << 53;

    /** Name, variables, events and scenario, for whoever shows or stores results. */
    ProgramInfo info();

    /** The live array of values, coherent SI, divided as {@link Layout} says. */
    double[] values();

    /**
     * Gives the noise another seed than the scenario says, for every {@link #start} from now on. The same seed gives the
     * same values on every platform.
     *
     * @param seed from 0 to {@link #LARGEST_SEED}
     */
    default void seed(long seed) {
    }

    /** Computes parameters and initial values, and holds every relation false. */
    void start();

    /**
     * Gives a parameter, an input, or the start of a state or property a value instead of what the model and the scenario
     * say, from the next {@link #start} on and for every later one. What the model computes from it follows.
     *
     * @param slot a slot before the algebraics
     * @param value SI
     */
    default void give(int slot, double value) {
        throw new UnsupportedOperationException("this program takes its values from its model only");
    }

    /**
     * Finds the free starts from the initial equations, with relations as they are held, and computes all that depends
     * on them. Call after {@link #start}, again after each {@link #hold} that changed a relation.
     *
     * @param time s
     * @return false where every start is given, so that there is nothing to find
     * @throws NoConvergence where the equations have no solution near the guesses
     */
    default boolean findStart(double time) {
        return false;
    }

    /**
     * Computes inputs, algebraics and derivatives from the states, discretes and parameters in {@link #values}.
     *
     * @param time s
     * @throws NoConvergence where an algebraic loop has no solution near the last one
     */
    void evaluate(double time);

    /**
     * Computes the derivatives as {@link #evaluate} does, and of inputs and algebraics no more than they need, for the stages
     * of an integrator. The rest is left as it was.
     *
     * @param time s
     * @throws NoConvergence where an algebraic loop has no solution near the last one
     */
    default void derivatives(double time) {
        evaluate(time);
    }

    /**
     * The states of each part of the system that does not act on the others between events, so that parts may be integrated by
     * themselves; none where the system is one whole.
     */
    default int[][] parts() {
        return new int[0][];
    }

    /**
     * As {@link #derivatives(double)}, of one of the {@link #parts}, in an array that is not the program's. Several threads may call
     * it at once while nobody calls anything else.
     *
     * @param values as {@link #values}, with all that is constant between events
     * @param time s
     */
    default void derivatives(int part, double[] values, double time) {
        throw new IllegalArgumentException("no part " + part);
    }

    /**
     * As {@link #evaluate}, during event iteration, after values have jumped: a relation takes over its truth as soon as
     * what it compares is computed, so that later equations do not see a truth that belongs to the values before.
     * {@link #hold} says afterwards whether any changed.
     *
     * @param time s
     * @throws NoConvergence where an algebraic loop has no solution near the last one
     */
    default void reevaluate(double time) {
        evaluate(time);
    }

    /** Computes the algebraics that {@link #evaluate} leaves out. Call after it. @param time s */
    void outputs(double time);

    /** Whether {@link #outputs} iterates from its last results, so that it should be called at every step. */
    default boolean outputsIterate() {
        return false;
    }

    /** Writes {@code left - right} of each relation, after {@link #evaluate}. @param time s */
    void residuals(double time, double[] residuals);

    /** Takes over the present truth of each relation. @return whether any changed since the last call @param time s */
    boolean hold(double time);

    /**
     * Runs each {@code when} whose condition turned true, and notes each declared event that occurred.
     *
     * @param time s
     * @param initial whether this is the first event iteration, at the start of the run
     * @return whether any value changed
     */
    boolean fire(double time, boolean initial);

    /** Whether nothing but sampled blocks has changed anything since the last call. */
    default boolean wasRoutine() {
        return false;
    }

    /**
     * Whether since the last call nothing has changed that derivatives depend on, apart from time and from what follows
     * from states continuously.
     */
    default boolean isUndisturbed() {
        return false;
    }

    /** Which declared events turned true since the last call, as indices into {@code info().events()}; cleared. */
    int[] takeOccurred();

    /**
     * The first instant after another at which something happens that no equation tells: a relation of time changes, or a
     * sampled block runs. Valid after {@link #start}, until discrete values change.
     *
     * @param time s
     * @return s; positive infinity where there is none
     */
    default double nextInstant(double time) {
        return Double.POSITIVE_INFINITY;
    }

    /** Whether no relation changes but at a {@link #nextInstant}, so that nobody has to look for changes between them. */
    default boolean changesAtInstantsOnly() {
        return info().relations().isEmpty();
    }

    /** Whether the expectation of an index holds at present. @param time s */
    boolean expectation(int index, double time);

    /** Fixes an input to a value, SI, instead of what the scenario says. @param slot slot of the input */
    void override(int slot, double value);

    /** Gives an input back to the scenario. */
    void release(int slot);

    /**
     * Which derivatives may depend on which states, however the relations stand: for each state the indices of the
     * derivatives. More columns than states belong to unknowns that follow from the states by constraints of the same number,
     * which are the rows beyond the derivatives: so large systems stay sparse. Empty where the program does not know; an
     * implicit solver then finds out by evaluation.
     */
    default Optional<int[][]> jacobianPattern() {
        return Optional.empty();
    }

    /**
     * Computes the partial derivatives of the derivatives, and of constraints if there are any, by the states and unknowns,
     * where the program stands, after {@link #evaluate}, with relations as they are held.
     *
     * @param time s
     * @param entries receives those of {@link #jacobianPattern}, column by column, rows ascending
     * @return false where they are not known, or not finite
     */
    default boolean jacobian(double time, double[] entries) {
        return false;
    }

    /** What the program remembers of its past; empty where nothing is delayed. */
    default Optional<Memory> memory() {
        return Optional.empty();
    }

    /** Convenience for callers that need the layout only. */
    default Layout layout() {
        return info().layout();
    }

    /** The variables, in the order of the model. */
    default List<Variable> variables() {
        return info().variables();
    }

    /** The text of a relation, for messages. */
    default String relationText(int index) {
        return info().relations().get(index);
    }
}
