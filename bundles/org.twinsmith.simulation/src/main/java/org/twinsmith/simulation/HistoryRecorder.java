package org.twinsmith.simulation;

import org.twinsmith.core.program.Memory;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.integrator.Integrator;

/** Tells a program's memory what an accepted step came to. */
final class HistoryRecorder {
    private final TwinProgram program;
    private final ProgramDerivatives derivatives;
    private final double[] state;

    HistoryRecorder(TwinProgram program, ProgramDerivatives derivatives) {
        this.program = program;
        this.derivatives = derivatives;
        state = new double[program.layout().states()];
    }

    /** Remembers the last step as far as it counts. Leaves the program anywhere in it. @param to s */
    void record(double from, double to, Integrator integrator) {
        program.memory().filter(memory -> to > from).ifPresent(memory -> record(memory, from, to, integrator));
    }

    private void record(Memory memory, double from, double to, Integrator integrator) {
        double[] nodes = memory.nodes(from, to);
        for (int node = 0; node < nodes.length; node++) {
            integrator.interpolate(nodes[node], state);
            System.arraycopy(state, 0, program.values(), 0, state.length);
            derivatives.evaluate(nodes[node]);
            memory.sample(node);
        }
    }
}
