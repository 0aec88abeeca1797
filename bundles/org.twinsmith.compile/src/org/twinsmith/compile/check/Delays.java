package org.twinsmith.compile.check;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.expression.Evaluator;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Delay;
import org.twinsmith.core.plan.Expr;

/** Every delay is a time above zero that is constant during a run, and so is what was before the start. */
public final class Delays {
    private Delays() {
    }

    /** @param values what is known before a run */
    public static void check(FlatSystem system, Values values, Findings findings) {
        Evaluator evaluator = Evaluator.of(slot -> values.known()[slot]);
        for (Delay delay : system.timing().delays()) {
            double time = evaluator.value(delay.time());
            if (Double.isNaN(time)) {
                findings.error(Code.ROLE, "the time of '" + name(system, delay) + "' can change during a run, but a delay"
                        + " cannot", "use numbers, constants and parameters only", delay.place());
            } else if (!(time > 0) || time == Double.POSITIVE_INFINITY) {
                findings.error(Code.RANGE, "'" + name(system, delay) + "' delays by " + time
                        + " s, allowed is more than 0 s", "change the time, or the parameter that it is computed from",
                        delay.place());
            }
            delay.before().ifPresent(before -> before(system, delay, evaluator, before, findings));
        }
    }

    private static void before(FlatSystem system, Delay delay, Evaluator evaluator, Expr before, Findings findings) {
        if (!Double.isFinite(evaluator.value(before))) {
            findings.error(Code.MISSING_VALUE, "what '" + name(system, delay) + "' gives before the start is not known"
                    + " then", "use numbers, constants and parameters only", delay.place());
        }
    }

    private static String name(FlatSystem system, Delay delay) {
        return system.variable(delay.slot()).name();
    }
}
