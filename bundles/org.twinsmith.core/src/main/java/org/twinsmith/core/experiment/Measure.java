package org.twinsmith.core.experiment;

import java.util.List;

import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.quantity.Unit;

/**
 * A number that says something of a whole run.
 *
 * @param name its name in the model
 * @param unit what it is shown in
 * @param functionals what has to be watched during the run
 * @param formula makes the measure, SI, of their values
 */
public record Measure(String name, Unit unit, List<Functional> functionals, Formula formula) {
    public Measure {
        functionals = List.copyOf(functionals);
    }

    /** What becomes of one variable over a run. */
    public record Functional(Kind kind, Variable variable) {
        /** Which number of all the values. */
        public enum Kind {
            /** The value at the end of the run. */
            FINAL,
            /** The least value of the run, those on both sides of each event and peaks within steps included. */
            LEAST,
            /** The greatest value of the run, likewise. */
            GREATEST
        }
    }

    /** Computes a measure. */
    @FunctionalInterface
    public interface Formula {
        /** @param values of the functionals, in their order, SI @param duration length of the run, s */
        double of(double[] values, double duration);
    }

    /** A measure that is one functional in the unit of its variable. */
    public static Measure of(String name, Functional.Kind kind, Variable variable) {
        return new Measure(name, variable.unit(), List.of(new Functional(kind, variable)),
                (values, duration) -> values[0]);
    }
}
