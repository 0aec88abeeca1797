package org.twinsmith.exchange.sbml.refusal;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/** The constructs of SBML that are refused, because the language cannot say them; docs/user/sbml.md lists them. */
public enum Construct {
    LEVEL("level", "only level 3 core models are read"),
    REQUIRED_PACKAGE("required package", "the model needs a package beyond the core to be understood"),
    DELAY_FUNCTION("delay function", "the value of something at an earlier time, where the delay itself can change"),
    RATE_OF("rateOf", "the rate of something that is neither a state nor constant"),
    FACTORIAL("factorial", "the factorial of a number that is not whole, or not from 0 to 170"),
    NOT_FINITE("infinity or not-a-number", "numbers in the language are finite"),
    NO_OTHERWISE("piecewise without otherwise", "the value is not defined everywhere"),
    MATHML("MathML element", "an operator beyond the subset that SBML defines, or one with unusual arguments"),
    EVENT_ON_UNKNOWN("event on an algebraic variable", "an event changes what the equations determine"),
    CONSTRAINED_STATE("algebraic rule between states", "the rule leaves no variable that it could determine"),
    INITIAL_VALUE("missing value", "something that formulas use has no value"),
    INITIAL_CYCLE("implicit initial value", "an initial value depends on itself or on an algebraic rule"),
    FAST("fast reaction", "reactions in equilibrium at all times"),
    KINETIC_LAW("reaction without kinetic law", "how fast the reaction runs is not said"),
    SIZE("model size", "formulas grow beyond a million parts when functions are written out");

    private final String label;
    private final String meaning;

    Construct(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** The name that messages and the documentation use. */
    public String label() {
        return label;
    }

    /** What it is, in half a sentence. */
    public String meaning() {
        return meaning;
    }

    /** The refusal of one occurrence. @param where the element concerned, such as {@code event 'E1'} */
    public DiagnosticException in(String where) {
        return at(where, Place.NOWHERE);
    }

    /** The refusal of one occurrence at a place. */
    public DiagnosticException at(String where, Place place) {
        return new DiagnosticException(Diagnostic.error(Code.FOREIGN_CONSTRUCT,
                "SBML construct '" + label + "' is not imported: " + where + " (" + meaning + ")",
                "remove it from the source or rewrite it by other constructs", place));
    }
}
