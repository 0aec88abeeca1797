package org.twinsmith.lang.types;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.model.semantics.Aggregate;
import org.twinsmith.model.twin.ArrayLiteral;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.IfExpression;
import org.twinsmith.model.twin.Indexed;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Sized;
import org.twinsmith.model.twin.UnaryExpression;

/**
 * The shapes of expressions, each found once. {@link Typing} tells what the elements are, this class how many there are: operators and
 * functions act on each element of an array, and one value goes with all of them.
 */
public final class Shapes {
    private static final Set<String> REDUCTIONS = Set.of("sum", "product", "size", "min", "max");
    private final Map<Expression, Shape> known = new IdentityHashMap<>();
    private final TypeProblems problems;

    public Shapes(TypeProblems problems) {
        this.problems = problems;
    }

    /** Whether a call makes one value of an array: {@code min} and {@code max} do where they have one argument. */
    public static boolean isReduction(FunctionCall call) {
        boolean extreme = "min".equals(call.getFunction()) || "max".equals(call.getFunction());
        return call.getFunction() != null && REDUCTIONS.contains(call.getFunction()) && (!extreme || call.getArguments().size() == 1);
    }

    /** Whether a call looks along a run, and not along an array. */
    private static boolean tellsOfRun(FunctionCall call) {
        return Aggregate.of(call).isPresent() && Aggregates.tellsOfRuns(call) && Aggregates.around(call).isEmpty();
    }

    /** The shape of an expression; what is wrong inside of it is reported the first time. */
    public Shape of(Expression expression) {
        if (expression == null) {
            return Shape.UNKNOWN;
        }
        Shape found = known.get(expression);
        if (found == null) {
            found = find(expression);
            known.put(expression, found);
        }
        return found;
    }

    /** The declared shape of a name. */
    public static Shape of(Named named) {
        return named instanceof Sized sized && !sized.getSizes().isEmpty()
                ? new Shape(sized.getSizes().stream().map(WholeConstants::of).toList(), true) : Shape.SCALAR;
    }

    private Shape find(Expression expression) {
        return switch (expression) {
            case MemberAccess access -> of(access.getReceiver()).and(picked(access));
            case Indexed path -> picked(path);
            case ArrayLiteral array -> array(array);
            case UnaryExpression unary -> of(unary.getOperand());
            case BinaryExpression binary -> joined(binary.getLeft(), binary.getRight());
            case IfExpression choice -> joined(choice.getThen(), choice.getOtherwise());
            case FunctionCall call when isReduction(call) && !tellsOfRun(call) -> {
                call.getArguments().forEach(argument -> array(call, argument));
                yield Shape.SCALAR;
            }
            case FunctionCall call -> call.getArguments().stream().map(this::of).filter(shape -> !shape.isScalar())
                    .findFirst().orElse(Shape.SCALAR);
            default -> Shape.SCALAR;
        };
    }

    private void array(FunctionCall call, Expression argument) {
        Shape shape = of(argument);
        if (shape.isKnown() && shape.isScalar()) {
            problems.error(Code.BAD_CALL, call, "'" + call.getFunction() + "' with one argument makes one value of an array, but "
                    + SourceTexts.quoted(argument) + " is one value already", "");
        }
    }

    private Shape joined(Expression left, Expression right) {
        Shape first = of(left);
        Shape second = of(right);
        if (!first.isScalar() && !second.isScalar() && !first.agrees(second)) {
            mismatch(right, second, left, first);
            return Shape.UNKNOWN;
        }
        return first.isScalar() ? second : first;
    }

    private void mismatch(Expression right, Shape second, Expression left, Shape first) {
        problems.error(Code.SHAPE, right, SourceTexts.quoted(right) + " is " + second.description() + ", but " + SourceTexts.quoted(left)
                + " is " + first.description(), "");
    }

    private Shape array(ArrayLiteral array) {
        List<Expression> elements = array.getElements();
        Shape inner = elements.isEmpty() ? Shape.SCALAR : of(elements.getFirst());
        for (Expression element : elements) {
            if (!of(element).agrees(inner)) {
                mismatch(element, of(element), elements.getFirst(), inner);
                return Shape.UNKNOWN;
            }
        }
        return new Shape(List.of(OptionalInt.of(elements.size())), true).and(inner);
    }

    /** What is left of a name's own shape behind its indices. */
    private Shape picked(Indexed path) {
        Shape declared = Denoted.by(path).map(Shapes::of).orElse(Shape.UNKNOWN);
        List<Expression> indices = path.getIndices();
        if (indices.isEmpty() || !declared.isKnown()) {
            return declared;
        }
        if (indices.size() != declared.sizes().size()) {
            problems.error(Code.SHAPE, path, "'" + Denoted.by(path).map(Named::getName).orElse("") + "' is " + declared.description()
                    + ", but here it has " + indices.size() + (indices.size() == 1 ? " index" : " indices"), "");
            return Shape.UNKNOWN;
        }
        for (int i = 0; i < indices.size(); i++) {
            within(indices.get(i), declared.sizes().get(i), path);
        }
        return Shape.SCALAR;
    }

    private void within(Expression index, OptionalInt size, Indexed path) {
        OptionalInt number = WholeConstants.of(index);
        if (number.isPresent() && (number.getAsInt() < 1 || size.isPresent() && number.getAsInt() > size.getAsInt())) {
            problems.error(Code.INDEX, index, "'" + Denoted.by(path).map(Named::getName).orElse("") + "' has "
                    + (size.isEmpty() ? "indices from 1 on" : size.getAsInt() == 0 ? "no elements" : "the indices 1 .. " + size.getAsInt())
                    + ", but this is " + number.getAsInt(), "");
        }
    }
}
