package org.twinsmith.model.semantics;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.orbit.CalendarDate;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.StringLiteral;

/** Calls of {@code instant("2026-03-20T12:00:00", UTC)}. */
public final class CalendarDates {
    /** The function that gives the number of a date. */
    public static final String FUNCTION = "instant";

    private CalendarDates() {
    }

    /** Whether an element is such a call, or an argument of one. */
    public static boolean isIn(EObject element) {
        EObject around = element instanceof FunctionCall ? element : element.eContainer();
        return around instanceof FunctionCall call && FUNCTION.equals(call.getFunction());
    }

    /** What a call means, s; empty for what is no date. */
    public static Optional<Double> of(FunctionCall call) {
        return !call.getArguments().isEmpty() && call.getArguments().getFirst() instanceof StringLiteral literal
                ? CalendarDate.seconds(literal.getValue()) : Optional.empty();
    }
}
