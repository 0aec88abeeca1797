package org.twinsmith.lang.types;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.ExpressionType.Unknown;
import org.twinsmith.lang.types.ExpressionType.Whole;
import org.twinsmith.model.semantics.Aggregate;
import org.twinsmith.model.twin.Constraint;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.Measure;
import org.twinsmith.model.twin.Objective;

/** The types of figures of whole runs, and the places where such figures can stand. */
public final class Aggregates {
    private static final Dimension TIME = Dimension.base("s");
    private final Typing typing;
    private final Functions functions;
    private final TypeProblems problems;

    Aggregates(Typing typing, Functions functions, TypeProblems problems) {
        this.typing = typing;
        this.functions = functions;
        this.problems = problems;
    }

    /** Whether an expression tells of a run as a whole: in measures, objectives and constraints. */
    public static boolean tellsOfRuns(EObject expression) {
        for (EObject at = expression; at != null && !(at instanceof Element); at = at.eContainer()) {
            if (at instanceof Measure || at instanceof Objective || at instanceof Constraint) {
                return true;
            }
        }
        return false;
    }

    /** The aggregate that an expression stands inside of. */
    public static Optional<FunctionCall> around(EObject expression) {
        for (EObject at = expression.eContainer(); at instanceof Expression; at = at.eContainer()) {
            if (at instanceof FunctionCall call && Aggregate.of(call).isPresent()) {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }

    ExpressionType of(Aggregate aggregate, FunctionCall call) {
        if (!tellsOfRuns(call)) {
            problems.error(Code.RUN_VALUE, call, "'" + aggregate.functionName() + "' is " + aggregate.meaning()
                    + ", but this has a value at each instant", "figures of a run stand in measures, objectives and constraints");
            return new Unknown();
        }
        if (around(call).isPresent()) {
            problems.error(Code.RUN_VALUE, call, "'" + aggregate.functionName() + "' gives one figure of the run already", "take it out of '"
                    + around(call).get().getFunction() + "'");
            return new Unknown();
        }
        return result(aggregate, call.getArguments().getFirst());
    }

    private ExpressionType result(Aggregate aggregate, Expression argument) {
        return switch (aggregate) {
            case INTEGRAL -> functions.number(argument).asQuantity()
                    .<ExpressionType>map(quantity -> Quantity.of(quantity.dimension().times(TIME))).orElseGet(Unknown::new);
            case MEAN, MIN, MAX -> functions.number(argument);
            case RMS -> Functions.absolute(functions.number(argument));
            case FINAL -> typing.value(argument);
            case DURATION, FIRST -> {
                typing.truth(argument);
                yield new Quantity(TIME, Optional.empty(), Scale.ANY, "s");
            }
            case COUNT -> {
                typing.truth(argument);
                yield new Whole();
            }
        };
    }
}
