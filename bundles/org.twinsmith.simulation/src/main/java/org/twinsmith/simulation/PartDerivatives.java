package org.twinsmith.simulation;

import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.integrator.Derivatives;

/** The derivatives of one part of a program, in an array of their own, so that threads do not meet. */
final class PartDerivatives implements Derivatives {
    private final TwinProgram program;
    private final int part;
    private final int[] states;
    private final int firstDerivative;
    private final double[] values;

    /** @param states of the part, by slot */
    PartDerivatives(TwinProgram program, int part, int[] states) {
        this.program = program;
        this.part = part;
        this.states = states;
        firstDerivative = program.layout().firstDerivative();
        values = new double[program.layout().size()];
    }

    /** Takes over what is constant until the next event. */
    void begin() {
        System.arraycopy(program.values(), 0, values, 0, values.length);
    }

    @Override
    public boolean compute(double time, double[] state, double[] derivatives) {
        for (int i = 0; i < states.length; i++) {
            values[states[i]] = state[i];
        }
        program.derivatives(part, values, time);
        // A sum is finite where its terms are, unless it overflows.
        double sum = 0;
        for (int i = 0; i < states.length; i++) {
            derivatives[i] = values[firstDerivative + states[i]];
            sum += derivatives[i];
        }
        return Double.isFinite(sum);
    }

    @Override
    public boolean isChecked() {
        return true;
    }
}
