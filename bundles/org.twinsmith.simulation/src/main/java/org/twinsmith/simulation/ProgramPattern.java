package org.twinsmith.simulation;

import java.util.Arrays;

import org.twinsmith.core.program.NoConvergence;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.linear.SparsePattern;

/**
 * Finds out which derivatives of a program depend on which states, as its relations stand: from an undefined state
 * undefined derivatives follow. Where an algebraic loop has no answer to that, from what a small change of the state
 * changes. Leaves the program as it was.
 */
final class ProgramPattern {
    /** Changes of a state, as shares of it or of its unit; no dependency is flat at both. */
    private static final double[] CHANGES = {1.3e-4, -0.7e-3};

    private final TwinProgram program;
    private final double[] values;
    private final double[] saved;
    private final int states;
    private final int firstDerivative;
    private final double[] usual;

    ProgramPattern(TwinProgram program) {
        this.program = program;
        values = program.values();
        saved = values.clone();
        states = program.layout().states();
        firstDerivative = program.layout().firstDerivative();
        usual = new double[states];
    }

    /** Probes each state. @param time s @param state SI */
    SparsePattern probe(double time, double[] state) {
        System.arraycopy(state, 0, values, 0, states);
        boolean known = evaluates(time);
        System.arraycopy(values, firstDerivative, usual, 0, states);
        double[] start = values.clone();
        int[][] columns = new int[states][];
        for (int c = 0; c < states; c++) {
            System.arraycopy(start, 0, values, 0, start.length);
            values[c] = Double.NaN;
            columns[c] = !known ? all() : evaluates(time) ? changed() : byChange(time, c, start);
        }
        System.arraycopy(saved, 0, values, 0, saved.length);
        return SparsePattern.ofColumns(columns);
    }

    private boolean evaluates(double time) {
        try {
            program.evaluate(time);
            return true;
        } catch (NoConvergence e) {
            return false;
        }
    }

    private int[] byChange(double time, int column, double[] start) {
        boolean[] depends = new boolean[states];
        for (double change : CHANGES) {
            System.arraycopy(start, 0, values, 0, start.length);
            values[column] += change * Math.max(1, Math.abs(values[column]));
            if (!evaluates(time)) {
                return all();
            }
            for (int row : changed()) {
                depends[row] = true;
            }
        }
        return rows(depends);
    }

    private int[] changed() {
        boolean[] differs = new boolean[states];
        for (int r = 0; r < states; r++) {
            differs[r] = values[firstDerivative + r] != usual[r];
        }
        return rows(differs);
    }

    private int[] all() {
        boolean[] every = new boolean[states];
        Arrays.fill(every, true);
        return rows(every);
    }

    private static int[] rows(boolean[] chosen) {
        int[] rows = new int[chosen.length];
        int count = 0;
        for (int r = 0; r < chosen.length; r++) {
            if (chosen[r]) {
                rows[count++] = r;
            }
        }
        return Arrays.copyOf(rows, count);
    }
}
