package org.twinsmith.lang.types;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType.Enumeration;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.ExpressionType.Structure;
import org.twinsmith.lang.types.ExpressionType.Whole;

/** Whether a value fits a declared target. */
final class Fit {
    private final TypeProblems problems;
    private final boolean strict;
    private final Blame blame;

    /** @param strict whether a different kind of quantity is an error */
    Fit(TypeProblems problems, boolean strict, Blame blame) {
        this.problems = problems;
        this.strict = strict;
        this.blame = blame;
    }

    void check(EObject value, ExpressionType type, ExpressionType target, String name) {
        Optional<Quantity> given = type.asQuantity();
        Optional<Quantity> wanted = target.asQuantity();
        if (given.isPresent() && wanted.isPresent()) {
            numbers(value, type, given.get(), target, wanted.get(), name);
        } else if (!same(type, target)) {
            problems.error(Code.TYPE_MISMATCH, value, what(value, type) + ", but '" + name + "' is " + target.description(), "");
        }
    }

    private static boolean same(ExpressionType type, ExpressionType target) {
        return type instanceof Enumeration one && target instanceof Enumeration other ? one.type() == other.type()
                : type instanceof Structure one && target instanceof Structure other ? one.type() == other.type()
                : type.getClass() == target.getClass();
    }

    private void numbers(EObject value, ExpressionType type, Quantity given, ExpressionType target, Quantity wanted, String name) {
        if (!given.dimension().equals(wanted.dimension())) {
            Blame.Verdict verdict = blame.within(value, given.dimension(), wanted.dimension());
            problems.error(Code.DIMENSION_MISMATCH, verdict.place(value), what(value, type) + ", but '" + name + "' is "
                    + target.description(), verdict.remedy(value));
        } else if (target instanceof Whole && !(type instanceof Whole)) {
            problems.error(Code.TYPE_MISMATCH, value, SourceTexts.quoted(value) + " may be a fraction, but '" + name
                    + "' is a whole number", "round with floor or ceil, or declare '" + name + "' as Real");
        } else if (given.scale().meet(wanted.scale()).isEmpty()) {
            problems.error(Code.TEMPERATURE_POINT, value, SourceTexts.quoted(value) + " is a temperature "
                    + word(given.scale()) + ", but '" + name + "' is a temperature " + word(wanted.scale()),
                    "a point is written in [degC], a difference in [K]");
        } else if (References.differ(given, wanted)) {
            problems.error(Code.REFERENCE_MISMATCH, value, SourceTexts.quoted(value) + " is " + References.description(given) + ", but '" + name
                    + "' is " + References.description(wanted), References.REMEDY);
        } else {
            kinds(value, given, wanted, name);
        }
    }

    private void kinds(EObject value, Quantity given, Quantity wanted, String name) {
        if (given.kind().isPresent() && wanted.kind().isPresent() && !given.dimension().isNone()
                && given.scale() == Scale.ANY && Kinds.common(given.kind().get(), wanted.kind().get()).isEmpty()) {
            String message = SourceTexts.quoted(value) + " is of the kind " + given.kind().get().getName() + ", but '" + name
                    + "' is of the kind " + wanted.kind().get().getName();
            if (strict) {
                problems.error(Code.KIND_MISMATCH, value, message, "what is connected must be of one kind");
            } else {
                problems.warning(Code.KIND_MISMATCH, value, message, "the dimensions agree; make sure that the meaning does");
            }
        }
    }

    private static String what(EObject value, ExpressionType type) {
        return SourceTexts.quoted(value) + " is " + type.description();
    }

    private static String word(Scale scale) {
        return scale == Scale.POINT ? "point" : "difference";
    }
}
