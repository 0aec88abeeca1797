package org.twinsmith.lang.validation;

import java.util.Iterator;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.CalendarDates;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.StringLiteral;
import org.twinsmith.model.twin.TwinPackage;
import org.twinsmith.model.twin.TypeUse;

/** Frames and time scales stand with what they can be said of, and dates are dates. */
final class ReferenceChecks implements Area {
    private static final Dimension TIME = Dimension.base("s");
    private final Findings findings;
    private final Typing typing;

    ReferenceChecks(Findings findings, Typing typing) {
        this.findings = findings;
        this.typing = typing;
    }

    @Override
    public void element(Element element) {
        for (Iterator<EObject> inner = element.eAllContents(); inner.hasNext();) {
            switch (inner.next()) {
                case TypeUse use when use.getFrame() != null || use.getScale() != null -> type(use);
                case FunctionCall call when CalendarDates.FUNCTION.equals(call.getFunction()) && call.getArguments().size() == 2 -> date(call);
                default -> { }
            }
        }
    }

    private void type(TypeUse use) {
        ExpressionType type = typing.declared().of(use);
        if (type.isUnknown()) {
            return;
        }
        if (!(type instanceof Quantity quantity)) {
            findings.error(Code.BAD_REFERENCE, use, use.getFrame() != null ? TwinPackage.Literals.TYPE_USE__FRAME : TwinPackage.Literals.TYPE_USE__SCALE,
                    "only quantities are relative to something, but this is " + type.description(), "take it away");
        } else if (use.getScale() != null && !quantity.dimension().equals(TIME)) {
            findings.error(Code.BAD_REFERENCE, use, TwinPackage.Literals.TYPE_USE__SCALE, "an instant is a Time, but this is "
                    + type.description(), "declare it as Time scale " + use.getScale().getName());
        }
    }

    private void date(FunctionCall call) {
        if (call.getArguments().getFirst() instanceof StringLiteral text && CalendarDates.of(call).isEmpty()) {
            findings.error(Code.INSTANT, text, "\"" + text.getValue() + "\" is no date of the years 1900 to 2199",
                    "write 2026-03-20 or 2026-03-20T12:00:00.5; a leap second has no number of its own");
        }
    }
}
