package org.twinsmith.lang.validation;

import java.util.OptionalDouble;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.NumberLiteral;

/** Numbers that are times: durations, intervals, instants since the start. */
final class Durations {
    private static final Dimension TIME = Dimension.base("s");
    private final Findings findings;
    private final Quantities quantities;

    Durations(Findings findings, Quantities quantities) {
        this.findings = findings;
        this.quantities = quantities;
    }

    /** Requires a time above zero. @return its seconds; empty where there is none or it is wrong */
    OptionalDouble positive(NumberLiteral literal, String what) {
        OptionalDouble seconds = seconds(literal, what);
        if (seconds.isPresent() && seconds.getAsDouble() <= 0) {
            findings.error(Code.RANGE, literal, what + " is longer than zero", "");
            return OptionalDouble.empty();
        }
        return seconds;
    }

    /** Requires a time. @return its seconds; empty where there is none or it is wrong */
    OptionalDouble seconds(NumberLiteral literal, String what) {
        if (literal == null) {
            return OptionalDouble.empty();
        }
        try {
            Unit unit = literal.getUnit() == null ? Unit.ONE : quantities.unit(literal.getUnit());
            if (!unit.dimension().equals(TIME)) {
                findings.error(Code.DIMENSION_MISMATCH, literal, what + " is a time, but " + SourceTexts.quoted(literal)
                        + (literal.getUnit() == null ? " has no unit" : " is in [" + literal.getUnit() + "]"),
                        "give it a unit of time, such as " + literal.getText() + " [s]");
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(quantities.si(literal));
        } catch (UnitSyntaxException | NumberFormatException e) {
            // The checks of units and numbers report what cannot be read.
            return OptionalDouble.empty();
        }
    }
}
