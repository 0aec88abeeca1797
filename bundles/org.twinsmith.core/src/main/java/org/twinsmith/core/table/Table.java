package org.twinsmith.core.table;

/** A function given by points. Values are coherent SI; instances are immutable and compared by identity. */
public sealed interface Table permits Curve, Surface, Ephemeris, Harmonics {
    /** The name in the model. */
    String name();

    /** The number of arguments. */
    int arguments();

    Outside outside();

    /** The ascending grid of an argument, SI. @param argument from 0 */
    double[] grid(int argument);

    /**
     * The value of the function, or of one of its partial derivatives, SI.
     *
     * @param orders how often it is derived by each argument
     * @param at the arguments, SI
     * @return not a number outside of the grid where nothing is declared for it
     */
    double value(int[] orders, double[] at);
}
