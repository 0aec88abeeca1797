package org.twinsmith.lang.types;

import java.util.Optional;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.Agreement.Side;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.BinaryOperator;
import org.twinsmith.model.twin.Frame;
import org.twinsmith.model.twin.ReferenceSystem;
import org.twinsmith.model.twin.TimeScale;
import org.twinsmith.model.twin.TypeUse;

/**
 * What happens to frames and time scales in expressions. Components of vectors of one frame add up to such components;
 * two instants of one time scale have a difference, which is a duration, but no sum. What is relative to nothing goes with all.
 */
final class References {
    static final String REMEDY = "convert one of them, or take the number alone with bare(...)";
    private final TypeProblems problems;

    References(TypeProblems problems) {
        this.problems = problems;
    }

    /** What a type use states. */
    static Optional<ReferenceSystem> of(TypeUse use) {
        ReferenceSystem stated = use.getFrame() != null ? use.getFrame() : use.getScale();
        return Optional.ofNullable(stated).filter(reference -> !reference.eIsProxy());
    }

    static boolean differ(Quantity one, Quantity other) {
        return one.reference().isPresent() && other.reference().isPresent() && one.reference().get() != other.reference().get();
    }

    /** {@code in the frame ITRF}. */
    static String description(Quantity quantity) {
        return quantity.reference().map(reference -> (reference instanceof TimeScale ? "an instant of the time scale " : "in the frame ")
                + reference.getName()).orElse("relative to nothing");
    }

    /** What a rate of change is relative to: components keep their frame, an instant's rate is a number. */
    static Optional<ReferenceSystem> ofRate(Quantity quantity) {
        return quantity.reference().filter(Frame.class::isInstance);
    }

    static Quantity negated(Quantity quantity) {
        return quantity.relativeTo(ofRate(quantity));
    }

    /** What two sides that are equated, compared or chosen between have in common. */
    Optional<ReferenceSystem> meet(Side left, Side right) {
        Quantity first = left.type().asQuantity().orElseThrow();
        Quantity second = right.type().asQuantity().orElseThrow();
        if (differ(first, second)) {
            problems.error(Code.REFERENCE_MISMATCH, right.source(), Agreement.quote(right) + " is " + description(second) + ", but "
                    + Agreement.quote(left) + " is " + description(first), REMEDY);
            return Optional.empty();
        }
        return first.reference().or(second::reference);
    }

    /** @param common the type of the sum or difference but for its reference */
    Quantity sum(BinaryExpression binary, Side left, Side right, Quantity common) {
        Optional<ReferenceSystem> met = meet(left, right);
        boolean first = isInstant(left);
        boolean second = isInstant(right);
        boolean add = binary.getOperator() == BinaryOperator.ADD;
        if (first && second && add && met.isPresent()) {
            problems.error(Code.REFERENCE_MISMATCH, binary, "two instants cannot be added: " + SourceTexts.quoted(binary.getLeft()) + " and "
                    + SourceTexts.quoted(binary.getRight()) + " are both of the time scale " + met.get().getName(), "add a duration");
        }
        boolean duration = second && (first || !add);
        return common.relativeTo(duration ? Optional.empty() : met);
    }

    /** A factor leaves components in their frame; the products of two components are numbers, and instants are no factors. */
    Optional<ReferenceSystem> product(BinaryExpression binary, Side left, Side right) {
        Optional<ReferenceSystem> first = ofRate(left.type().asQuantity().orElseThrow());
        Optional<ReferenceSystem> second = ofRate(right.type().asQuantity().orElseThrow());
        if (first.isPresent() && second.isPresent()) {
            meet(left, right);
            return Optional.empty();
        }
        return first.or(() -> binary.getOperator() == BinaryOperator.MULTIPLY ? second : Optional.empty());
    }

    private static boolean isInstant(Side side) {
        return side.type().asQuantity().flatMap(Quantity::reference).filter(TimeScale.class::isInstance).isPresent();
    }
}
