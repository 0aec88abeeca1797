package org.twinsmith.exchange.sbml.twin;

import java.util.List;
import java.util.Optional;

import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.unit.Measure;

/**
 * What the text will say, with units still open. Symbols in formulas are names of variables; {@link Formula.RateOf} is
 * the derivative of a state.
 *
 * @param name name of the system
 * @param documentation plain text; may be empty
 * @param timeUnit unit in which the source counts time
 */
public record TwinModel(String name, String documentation, Measure timeUnit, List<Variable> variables,
        List<Equation> equations, List<Reaction> reactions, List<Limit> limits) {

    /** The role that a variable plays in the language. */
    public enum Role {
        PARAMETER, STATE, VARIABLE, PROPERTY
    }

    /** What a variable is, as far as that says its unit where the source does not. */
    public enum Kind {
        SUBSTANCE, SIZE, OTHER
    }

    /**
     * @param value fixed value, start, or guess of a variable; null where there is none
     * @param unit the unit that the source declares, where it does
     */
    public record Variable(String name, Role role, Kind kind, Formula value, Optional<Measure> unit, String documentation) {
    }

    /** @param where what the equation comes from, for reports */
    public record Equation(Formula left, Formula right, String where) {
    }

    /** Actions on an event. @param documentation may be empty */
    public record Reaction(Formula condition, boolean atStart, List<Action> actions, String documentation) {
    }

    /** A count that must stay zero, for the run ends where it does not. @param message why */
    public record Limit(String count, String message) {
    }

    /** @param jump whether a state jumps; else a property is given a value */
    public record Action(String target, Formula value, boolean jump) {
    }
}
