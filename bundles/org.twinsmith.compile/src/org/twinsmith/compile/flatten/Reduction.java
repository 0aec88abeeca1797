package org.twinsmith.compile.flatten;

import java.util.List;
import java.util.Optional;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Operator;
import org.twinsmith.model.twin.FunctionCall;

/** Functions that make one value of an array. */
enum Reduction {
    SUM, PRODUCT, MIN, MAX, SIZE;

    static Optional<Reduction> of(FunctionCall call) {
        return call.getArguments().size() != 1 || call.getFunction() == null ? Optional.empty() : switch (call.getFunction()) {
            case "sum" -> Optional.of(SUM);
            case "product" -> Optional.of(PRODUCT);
            case "min" -> Optional.of(MIN);
            case "max" -> Optional.of(MAX);
            case "size" -> Optional.of(SIZE);
            default -> Optional.empty();
        };
    }

    /** The value of all elements together; empty for the extremes of nothing. */
    Optional<Expr> of(List<Expr> elements) {
        return switch (this) {
            case SUM -> Optional.of(Algebra.sum(elements));
            case PRODUCT -> Optional.of(elements.isEmpty() ? Algebra.constant(1) : fold(elements));
            case MIN, MAX -> elements.isEmpty() ? Optional.empty() : Optional.of(fold(elements));
            case SIZE -> Optional.of(Algebra.constant(elements.size()));
        };
    }

    /** Joins the elements as a balanced tree, so that nothing that recurses runs out of stack. */
    private Expr fold(List<Expr> elements) {
        if (elements.size() == 1) {
            return elements.getFirst();
        }
        Expr left = fold(elements.subList(0, elements.size() / 2));
        Expr right = fold(elements.subList(elements.size() / 2, elements.size()));
        return switch (this) {
            case MIN -> Algebra.call(MathFunction.MIN, List.of(left, right));
            case MAX -> Algebra.call(MathFunction.MAX, List.of(left, right));
            case PRODUCT, SUM, SIZE -> Algebra.binary(Operator.MULTIPLY, left, right);
        };
    }
}
