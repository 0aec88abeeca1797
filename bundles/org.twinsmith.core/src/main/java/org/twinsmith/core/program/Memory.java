package org.twinsmith.core.program;

/**
 * What a program with delays remembers of its past. An integrator tells it each step that is accepted, piece by piece
 * between discontinuities, and takes no step longer than the shortest delay.
 */
public interface Memory {
    /** The shortest delay, s. */
    double shortest();

    /**
     * Takes the present values, evaluated at the start, as those before the start, as far as the model gives no others.
     *
     * @return whether any changed, so that the program has to be evaluated anew
     */
    boolean begin();

    /** The instants of a piece at which {@link #sample} has to be called, ascending, s. Valid until the next call. */
    double[] nodes(double from, double to);

    /** Takes the values at a node of the last {@link #nodes}, where the program is evaluated now. */
    void sample(int node);

    /**
     * Notes a discontinuity at the present time, the end of the last piece: it comes back after each delay, smoother each
     * time (Bellen and Zennaro, Numerical Methods for Delay Differential Equations, 2003, 2.2).
     *
     * @param time s
     */
    void disturb(double time);

    /**
     * Goes over to what was after a discontinuity that comes back at the present time, if one does.
     *
     * @param time s
     * @return whether a delayed value jumps, so that the program has to be evaluated anew
     */
    boolean pass(double time);
}
