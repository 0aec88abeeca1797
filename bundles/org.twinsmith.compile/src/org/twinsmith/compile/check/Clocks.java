package org.twinsmith.compile.check;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.expression.Evaluator;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Clock;

/** Every sampled block has a period above zero, and its first instant is not before the start. */
public final class Clocks {
    private Clocks() {
    }

    /** @param values what is known before a run */
    public static void check(FlatSystem system, Values values, Findings findings) {
        Evaluator evaluator = Evaluator.of(slot -> values.known()[slot]);
        for (Clock clock : system.timing().clocks()) {
            double period = evaluator.value(clock.period());
            double offset = evaluator.value(clock.offset());
            if (!(period > 0) || period == Double.POSITIVE_INFINITY) {
                findings.error(Code.RANGE, "the period of a sampled block is " + period + " s, allowed is more than 0 s",
                        "change the period, or the parameter that it is computed from", clock.place());
            } else if (!(offset >= 0) || offset == Double.POSITIVE_INFINITY) {
                findings.error(Code.RANGE, "the first instant of a sampled block is " + offset
                        + " s, allowed is 0 s or later", "change what stands after 'from'", clock.place());
            }
        }
    }
}
