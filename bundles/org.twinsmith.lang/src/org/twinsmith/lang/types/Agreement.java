package org.twinsmith.lang.types;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType.Enumeration;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.ExpressionType.Truth;
import org.twinsmith.lang.types.ExpressionType.Unknown;
import org.twinsmith.lang.types.ExpressionType.Whole;
import org.twinsmith.model.semantics.SignedLiteral;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.QuantityKind;

/** Whether two values may be equated, compared or chosen between, and the type that they then have in common. */
final class Agreement {
    private final TypeProblems problems;
    private final Blame blame;
    private final References references;

    Agreement(TypeProblems problems, Blame blame) {
        this.problems = problems;
        this.blame = blame;
        references = new References(problems);
    }

    /** One side. @param source what to show and where to point */
    record Side(EObject source, ExpressionType type) {
    }

    /** The common type of two sides of equal rank; a mistake is reported at the one that is likelier wrong. */
    ExpressionType meet(Side left, Side right) {
        ExpressionType common = same(left, right);
        if (!(common instanceof Quantity quantity)) {
            return common;
        }
        Quantity first = left.type().asQuantity().orElseThrow();
        Quantity second = right.type().asQuantity().orElseThrow();
        Optional<Scale> scale = first.scale().meet(second.scale());
        if (scale.isEmpty()) {
            problems.error(Code.TEMPERATURE_POINT, right.source(), quote(right) + " is a temperature "
                    + word(second.scale()) + ", but " + quote(left) + " is a temperature " + word(first.scale()),
                    "a point is written in [degC], a difference in [K]");
            return new Unknown();
        }
        return new Quantity(quantity.dimension(), quantity.kind(), scale.get(), quantity.unit(), references.meet(left, right));
    }

    /** As {@link #meet}, but without a look at points and differences of temperature. */
    ExpressionType same(Side left, Side right) {
        if (left.type().isUnknown() || right.type().isUnknown()) {
            return new Unknown();
        }
        Optional<Quantity> first = left.type().asQuantity();
        Optional<Quantity> second = right.type().asQuantity();
        if (first.isPresent() && second.isPresent()) {
            return left.type() instanceof Whole && right.type() instanceof Whole ? new Whole()
                    : quantities(left, first.get(), right, second.get());
        }
        boolean agree = switch (left.type()) {
            case Truth truth -> right.type() instanceof Truth;
            case Enumeration one -> right.type() instanceof Enumeration other && one.type() == other.type();
            default -> false;
        };
        if (!agree) {
            problems.error(Code.TYPE_MISMATCH, right.source(), quote(right) + " is " + right.type().description() + ", but "
                    + quote(left) + " is " + left.type().description(), "");
            return new Unknown();
        }
        return left.type();
    }

    private ExpressionType quantities(Side left, Quantity first, Side right, Quantity second) {
        if (!first.dimension().equals(second.dimension())) {
            differ(left, first, right, second);
            return new Unknown();
        }
        return new Quantity(first.dimension(), kind(left, first, right, second), first.scale(), first.unit());
    }

    private void differ(Side left, Quantity first, Side right, Quantity second) {
        if (problems == TypeProblems.SILENT) {
            return;
        }
        Blame.Verdict verdict = blame.between(left.source(), first.dimension(), right.source(), second.dimension());
        boolean bare = !verdict.certain() && (isBare(left) || isBare(right));
        boolean wrongIsLeft = bare ? isBare(left) : verdict.left();
        Side wrong = wrongIsLeft ? left : right;
        Side other = wrongIsLeft ? right : left;
        problems.error(Code.DIMENSION_MISMATCH, bare ? wrong.source() : verdict.place(wrong.source()), quote(wrong) + " is "
                + wrong.type().description() + ", but " + quote(other) + " is " + other.type().description(),
                isBare(wrong) ? "give the number a unit: " + SourceTexts.of(wrong.source()) + " [" + (wrongIsLeft ? second : first).unit() + "]"
                        : verdict.remedy(wrong.source()));
    }

    private Optional<QuantityKind> kind(Side left, Quantity first, Side right, Quantity second) {
        boolean temperature = first.scale() != Scale.ANY || second.scale() != Scale.ANY;
        if (first.kind().isEmpty() || second.kind().isEmpty() || temperature) {
            return first.kind().or(second::kind);
        }
        Optional<QuantityKind> common = Kinds.common(first.kind().get(), second.kind().get());
        if (common.isEmpty() && !first.dimension().isNone()) {
            problems.warning(Code.KIND_MISMATCH, right.source(), quote(right) + " is of the kind "
                    + second.kind().get().getName() + ", but " + quote(left) + " is of the kind "
                    + first.kind().get().getName(), "the dimensions agree; make sure that the meaning does");
        }
        return common;
    }

    private static boolean isBare(Side side) {
        return side.source() instanceof Expression expression
                && SignedLiteral.of(expression).filter(literal -> literal.literal().getUnit() == null).isPresent();
    }

    private static String word(Scale scale) {
        return scale == Scale.POINT ? "point" : "difference";
    }

    static String quote(Side side) {
        return SourceTexts.quoted(side.source());
    }
}
