package org.twinsmith.lang.validation;

import java.util.Optional;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.Scale;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.twin.Expression;

/** Expressions that are times: periods, delays, instants since the start. */
final class Times {
    private static final ExpressionType TIME = new ExpressionType.Quantity(Dimension.base("s"), Optional.empty(), Scale.ANY, "s");
    private final Typing typing;
    private final Constancy constancy;

    Times(Findings findings, Typing typing) {
        this.typing = typing;
        constancy = new Constancy(findings);
    }

    /** Requires a time that is constant during a run; nothing where there is no expression. @param what it is, for messages */
    void constant(Expression time, String what) {
        if (time != null) {
            typing.fits(time, TIME, what, false);
            constancy.during(time);
        }
    }
}
