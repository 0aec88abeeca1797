package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.FlatFigures;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.experiment.Measure.Functional.Kind;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.semantics.Aggregate;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;

/** What has to be watched for one figure of a run; its formula reads the parts by their position. */
final class RunParts implements Lowering.Meaning {
    private final Context context;
    private final Observers observers;
    private final FigureUnits units;
    private final List<FlatFigures.Part> parts = new ArrayList<>();

    RunParts(Context context, Observers observers, FigureUnits units) {
        this.context = context;
        this.observers = observers;
        this.units = units;
    }

    List<FlatFigures.Part> all() {
        return parts;
    }

    /** A parameter, which has its value at the end too. */
    @Override
    public Expr.Slot variable(int id) {
        return last(id);
    }

    @Override
    public Optional<Expr> aggregate(FunctionCall call) {
        return Aggregate.of(call).map(aggregate -> aggregate.ofCondition() ? ofCondition(aggregate, call)
                : ofValue(aggregate, call));
    }

    /** The least value of a variable during the run. */
    Expr least(int variable) {
        return part(Kind.LEAST, variable);
    }

    private Expr ofValue(Aggregate aggregate, FunctionCall call) {
        Expression argument = call.getArguments().getFirst();
        Expr value = context.lowering().held(argument, context.root());
        Place place = context.place(call);
        return switch (aggregate) {
            case INTEGRAL -> last(integral("integral(", argument, value, place));
            case MEAN -> overTime(last(integral("integral(", argument, value, place)), value);
            case RMS -> Algebra.call(MathFunction.SQRT, Algebra.divide(last(integral("square(", argument,
                    Algebra.multiply(value, value), place)), new Expr.Time()));
            case MIN -> part(Kind.LEAST, value(argument, value));
            case MAX -> part(Kind.GREATEST, value(argument, value));
            case FINAL -> last(value(argument, value));
            case DURATION, COUNT, FIRST -> throw new IllegalArgumentException(aggregate + " is of a condition");
        };
    }

    private static Expr overTime(Expr integral, Expr value) {
        return value instanceof Expr.Constant ? value : Algebra.divide(integral, new Expr.Time());
    }

    private Expr ofCondition(Aggregate aggregate, FunctionCall call) {
        Expression argument = call.getArguments().getFirst();
        Condition condition = context.lowering().heldCondition(argument, context.root());
        Place place = context.place(call);
        String name = aggregate.functionName() + "(" + text(argument) + ")";
        return switch (aggregate) {
            case DURATION -> last(observers.integral(name, Algebra.indicator(condition), units.of(call), place));
            case COUNT -> last(observers.count(name, condition, place));
            case FIRST -> {
                Expr first = last(observers.first(name, condition, units.of(call), place));
                yield new Expr.If(new Condition.Compare(Comparison.LESS, first, Algebra.ZERO),
                        Algebra.constant(Double.NaN), first);
            }
            case INTEGRAL, MEAN, RMS, MIN, MAX, FINAL -> throw new IllegalArgumentException(aggregate + " is of a value");
        };
    }

    private int integral(String prefix, Expression argument, Expr value, Place place) {
        return observers.integral(prefix + text(argument) + ")", value, Unit.ONE, place);
    }

    private int value(Expression argument, Expr value) {
        return observers.value(text(argument), value, units.of(argument), context.place(argument));
    }

    private Expr.Slot last(int variable) {
        return part(Kind.FINAL, variable);
    }

    private Expr.Slot part(Kind kind, int variable) {
        parts.add(new FlatFigures.Part(kind, variable));
        return new Expr.Slot(parts.size() - 1);
    }

    private String text(EObject element) {
        return context.request().text().text(element);
    }
}
