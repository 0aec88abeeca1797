package org.twinsmith.simulation;

import org.twinsmith.core.program.TwinProgram;

/** Follows the equations from a state a short way along their derivatives. */
final class Slopes {
    /** A share of the step: much shorter than anything that a step could show. */
    private static final double SHARE = 1e-6;
    private final TwinProgram program;
    private final ProgramDerivatives derivatives;
    private final int states;
    private final int firstDerivative;
    private final double[] moved;
    private final double[] slope;
    private final double[] later;
    private double gone;

    Slopes(TwinProgram program, ProgramDerivatives derivatives) {
        this.program = program;
        this.derivatives = derivatives;
        states = program.layout().states();
        firstDerivative = program.layout().firstDerivative();
        moved = new double[states];
        slope = new double[states];
        later = new double[states];
    }

    /**
     * Moves the program on, and writes the relations' differences there.
     *
     * @param time s
     * @param state where to begin, evaluated
     * @param step of which a small share is gone, s
     * @return false where there are no values a little later
     */
    boolean follow(double time, double[] state, double step, double[] differences) {
        gone = Math.max(64 * Math.ulp(time), SHARE * step);
        System.arraycopy(program.values(), firstDerivative, slope, 0, states);
        for (int i = 0; i < states; i++) {
            moved[i] = state[i] + gone * slope[i];
        }
        return look(time + gone, differences);
    }

    /** How far {@link #follow} went last, s. */
    double gone() {
        return gone;
    }

    /**
     * As {@link #follow}, from where that began, but as far as is said, and along the mean of the derivatives at both ends
     * (Heun), so that it bends as the equations do.
     */
    boolean bend(double time, double[] state, double reach, double[] differences) {
        for (int i = 0; i < states; i++) {
            moved[i] = state[i] + reach * slope[i];
        }
        if (!look(time + reach, differences)) {
            return false;
        }
        for (int i = 0; i < states; i++) {
            moved[i] = state[i] + reach * (slope[i] + later[i]) / 2;
        }
        return look(time + reach, differences);
    }

    private boolean look(double at, double[] differences) {
        if (!derivatives.compute(at, moved, later)) {
            derivatives.forget();
            return false;
        }
        derivatives.evaluate(at);
        program.residuals(at, differences);
        return true;
    }
}
