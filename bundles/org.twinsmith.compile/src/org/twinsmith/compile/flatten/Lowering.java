package org.twinsmith.compile.flatten;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.SourceText;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.ArrayLiteral;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.Named;

/** Turns expressions of the model, read in an instance, into expressions over flat variables. */
final class Lowering {
    private final Tools tools;

    Lowering(Tools tools) {
        this.tools = tools;
    }

    /** What lowering asks: where the text stands, what names mean, what was found so far. */
    record Tools(SourceText text, Findings findings, Quantities quantities, VariableTable variables, Paths paths, ExpressionShapes shapes,
            RelationTable relations, DelayTable delays, Lookups lookups, MeasuredValues measured) {
    }

    /** An expression of an equation or condition, in which comparisons of continuous values are held as relations. */
    Expr held(Expression expression, Component scope) {
        return new Pass(tools, scope, true).value(expression);
    }

    /** As {@link #held(Expression, Component)}. @param at which element of the arrays in it is meant */
    Expr held(Expression expression, Component scope, Position at) {
        return new Pass(tools, scope, true, at).value(expression);
    }

    /** Says what stands for what in an expression. */
    interface Meaning {
        /** Every variable for itself, and every call for what it computes. */
        Meaning PLAIN = new Meaning() {
        };

        /** The slot that a variable is read from. */
        default Expr.Slot variable(int id) {
            return new Expr.Slot(id);
        }

        /** What stands for a call that makes one number of a run. */
        default Optional<Expr> aggregate(FunctionCall call) {
            return Optional.empty();
        }
    }

    /** A figure of a whole run, in which measures are replaced by what they mean. */
    Expr figure(Expression expression, Component scope, Meaning meaning) {
        return new Pass(tools, scope, false, meaning).value(expression);
    }

    /** A condition in which comparisons of continuous values are held as relations. */
    Condition heldCondition(Expression expression, Component scope) {
        return new Pass(tools, scope, true).condition(expression);
    }

    /** A condition that is evaluated at single instants. @param meaning what stands for its variables */
    Condition momentaryCondition(Expression expression, Component scope, Meaning meaning) {
        return new Pass(tools, scope, false, meaning).condition(expression);
    }

    /** A value that depends on what was asked. @param arguments what its names mean @param slots the slot that a variable is read from */
    Expr asked(Expression expression, Component scope, Map<Named, Expr> arguments, IntFunction<Expr.Slot> slots) {
        Meaning meaning = new Meaning() {
            @Override
            public Expr.Slot variable(int id) {
                return slots.apply(id);
            }
        };
        return new Pass(tools, scope, false, meaning, new Expansion(tools.text(), tools.findings()), arguments, 0).value(expression);
    }

    /** An expression that is evaluated at single instants: a start value, a parameter, an action. */
    Expr momentary(Expression expression, Component scope) {
        return new Pass(tools, scope, false).value(expression);
    }

    /** A default, start value or modifier: a bare number in it is in the unit of its target. */
    Expr direct(Expression expression, Unit target, Component scope) {
        return direct(expression, target, scope, Position.NONE);
    }

    /** As {@link #direct(Expression, Unit, Component)}. @param at which element of the arrays in it is meant */
    Expr direct(Expression expression, Unit target, Component scope, Position at) {
        if (expression instanceof ArrayLiteral array && at.rank() > 0) {
            return direct(array.getElements().get(at.first() - 1), unit(tools.quantities(), array, target), scope, at.without(1));
        }
        Optional<Double> number = tools.quantities().direct(expression, target);
        return number.map(Algebra::constant).orElseGet(() -> new Pass(tools, scope, false, at).value(expression));
    }

    /** The unit of the bare numbers in braces. */
    static Unit unit(Quantities quantities, ArrayLiteral array, Unit outer) {
        return array.getUnit() == null ? outer : quantities.unit(array.getUnit());
    }

    /** Whether an expression is a real number, and not one that stands for a boolean or an enumeration literal. */
    boolean isReal(Expr expression) {
        return switch (expression) {
            case Expr.Slot slot -> tools.variables().get(slot.index()).type() instanceof ValueType.Real;
            case Expr.Indicator ignored -> false;
            case Expr.If choice -> isReal(choice.then()) && isReal(choice.otherwise());
            default -> true;
        };
    }
}
