package org.twinsmith.compile.flatten;

import java.util.Iterator;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.FlatFigures;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.semantics.Aggregate;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.Measure;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.UnaryExpression;

/**
 * How much is left until a condition on a run is violated, negative where it is. A condition on figures is one number; a
 * condition on values has to hold at every instant, so what counts is the least that is left.
 */
final class Margins {
    private final Context context;
    private final FigureUnits units;
    private final Observers observers;
    private final RunParts parts;

    Margins(Context context, FigureUnits units, Observers observers) {
        this.context = context;
        this.units = units;
        this.observers = observers;
        parts = new RunParts(context, observers, units);
    }

    FlatFigures.Figure of(Expression condition) {
        String text = context.request().text().text(condition);
        Expr margin = isFigure(condition)
                ? margin(condition, side -> context.lowering().figure(side, context.root(), parts)) : always(condition, text);
        return new FlatFigures.Figure(text, unit(condition), parts.all(), margin);
    }

    private Expr always(Expression condition, String text) {
        Expr left = margin(condition, side -> context.lowering().held(side, context.root()));
        return parts.least(observers.value("margin of " + text, left, unit(condition), context.place(condition)));
    }

    private Expr margin(Expression condition, Function<Expression, Expr> side) {
        return switch (condition) {
            case UnaryExpression not -> Algebra.negate(margin(not.getOperand(), side));
            case BinaryExpression binary -> switch (binary.getOperator()) {
                case AND -> Algebra.call(MathFunction.MIN, margin(binary.getLeft(), side), margin(binary.getRight(), side));
                case OR -> Algebra.call(MathFunction.MAX, margin(binary.getLeft(), side), margin(binary.getRight(), side));
                case LESS, LESS_OR_EQUAL -> Algebra.subtract(side.apply(binary.getRight()), side.apply(binary.getLeft()));
                case GREATER, GREATER_OR_EQUAL ->
                    Algebra.subtract(side.apply(binary.getLeft()), side.apply(binary.getRight()));
                default -> truth(condition, side);
            };
            default -> truth(condition, side);
        };
    }

    /** What is only true or false leaves a half or lacks a half. */
    private static Expr truth(Expression condition, Function<Expression, Expr> side) {
        return Algebra.subtract(side.apply(condition), Algebra.constant(0.5));
    }

    /** The unit in which the limit is written, else that of what is limited; of temperatures, that of their differences. */
    private Unit unit(Expression condition) {
        if (condition instanceof BinaryExpression binary) {
            Unit unit = units.of(binary.getRight() instanceof NumberLiteral ? binary.getRight() : binary.getLeft());
            return unit.isAffine() ? new Unit(unit.dimension().toString(), unit.dimension(), 1, 0) : unit;
        }
        return Unit.ONE;
    }

    /** Whether a condition speaks of figures of the run. */
    private static boolean isFigure(Expression condition) {
        boolean figure = tellsOfRun(condition);
        for (Iterator<EObject> all = condition.eAllContents(); !figure && all.hasNext();) {
            figure = tellsOfRun(all.next());
        }
        return figure;
    }

    private static boolean tellsOfRun(EObject expression) {
        return expression instanceof FunctionCall call && Aggregate.of(call).isPresent()
                || expression instanceof Reference reference && reference.getTarget() instanceof Measure;
    }
}
