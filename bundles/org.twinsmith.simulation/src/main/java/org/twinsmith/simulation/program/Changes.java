package org.twinsmith.simulation.program;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.ProgramInfo;

/** Assignments that take effect together, after all their right-hand sides were computed. */
public final class Changes {
    private final ProgramInfo info;
    private final double[] values;
    private final double[] pending;
    private final boolean[] written;
    private final int[] order;
    private int count;
    private double time;

    Changes(ProgramInfo info, double[] values) {
        this.info = info;
        this.values = values;
        pending = new double[values.length];
        written = new boolean[values.length];
        order = new int[values.length];
    }

    void begin(double now) {
        for (int i = 0; i < count; i++) {
            written[order[i]] = false;
        }
        count = 0;
        time = now;
    }

    /**
     * Gives a slot a new value when all have been computed.
     *
     * @param value SI
     * @throws DiagnosticException TW-0313 where the slot already has another new value
     */
    public void set(int slot, double value) {
        if (!written[slot]) {
            written[slot] = true;
            order[count++] = slot;
        } else if (pending[slot] != value) {
            throw twoWriters(slot, value);
        }
        pending[slot] = value;
    }

    /** @return whether any value changed */
    boolean apply() {
        boolean changed = false;
        for (int i = 0; i < count; i++) {
            int slot = order[i];
            changed |= values[slot] != pending[slot];
            values[slot] = pending[slot];
        }
        return changed;
    }

    /** Whether any slot that was set is one of those. */
    boolean anyOf(boolean[] slots) {
        for (int i = 0; i < count; i++) {
            if (slots[order[i]]) {
                return true;
            }
        }
        return false;
    }

    private DiagnosticException twoWriters(int slot, double value) {
        Variable variable = info.variables().stream().filter(v -> v.slot() == slot && !v.negated()).findFirst()
                .orElse(null);
        String name = variable == null ? "a variable" : variable.name();
        return new DiagnosticException(Diagnostic.error(Code.TWO_WRITERS, "at " + time + " s two events set " + name
                + " at once, to " + pending[slot] + " and to " + value + " (SI)",
                "let one event do it, or make their conditions exclude each other",
                variable == null ? Place.NOWHERE : variable.place()));
    }
}
