package org.twinsmith.lang.types;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Rational;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.ExpressionType.Truth;
import org.twinsmith.lang.types.ExpressionType.Unknown;
import org.twinsmith.lang.types.ExpressionType.Whole;
import org.twinsmith.model.semantics.Aggregate;
import org.twinsmith.model.semantics.CalendarDates;
import org.twinsmith.model.semantics.Experiments;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.Callable;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.ReferenceSystem;
import org.twinsmith.model.twin.StringLiteral;
import org.twinsmith.model.twin.TimeScale;

/** The types of function calls. */
public final class Functions {
    /** The time derivative; what it is taken of must be a state. */
    public static final String DERIVATIVE = "der";
    /** A value as it was some time ago. */
    public static final String DELAY = "delay";
    /** The functions that only arrays have. */
    private static final List<String> ARRAYS = List.of("product", "size", "sum");
    /** The function that tells whether an instance has an optional member. */
    private static final String PRESENT = "present";
    /** The function that gives the value that a source has for a feature, beside the computed one. */
    private static final String MEASURED = "measured";

    private static final ExpressionType TIME = new Quantity(Dimension.base("s"), Optional.empty(), Scale.ANY, "s");

    private final Typing typing;
    private final Agreement agreement;
    private final TypeProblems problems;
    private final Aggregates aggregates;

    Functions(Typing typing, Agreement agreement, TypeProblems problems) {
        this.typing = typing;
        this.agreement = agreement;
        this.problems = problems;
        aggregates = new Aggregates(typing, this, problems);
    }

    /** All functions there are, in the order of the alphabet. */
    public static List<String> names() {
        return Stream.of(Stream.of(DERIVATIVE, DELAY, "initial", PRESENT, MEASURED, CalendarDates.FUNCTION), ARRAYS.stream(),
                Stream.of(BuiltIn.values()).map(BuiltIn::functionName), Aggregate.names().stream())
                .flatMap(names -> names).distinct().sorted().toList();
    }

    /** The functions that a call with a wrong name may mean: those of arrays only where an array is there. */
    public static List<String> likely(FunctionCall call) {
        boolean array = call.getArguments().stream().anyMatch(argument -> Denoted.by(argument).filter(named -> !Shapes.of(named).isScalar()).isPresent());
        return names().stream().filter(name -> array || !ARRAYS.contains(name)).toList();
    }

    ExpressionType of(FunctionCall call) {
        if (DERIVATIVE.equals(call.getFunction())) {
            return hasArguments(call, 1) ? derivative(call.getArguments().getFirst()) : new Unknown();
        }
        if (DELAY.equals(call.getFunction())) {
            return delay(call);
        }
        if (PRESENT.equals(call.getFunction())) {
            return hasArguments(call, 1) ? present(call.getArguments().getFirst()) : new Unknown();
        }
        if (MEASURED.equals(call.getFunction())) {
            return hasArguments(call, 1) ? measured(call, call.getArguments().getFirst()) : new Unknown();
        }
        if (CalendarDates.FUNCTION.equals(call.getFunction())) {
            return hasArguments(call, 2) ? instant(call) : new Unknown();
        }
        Optional<Aggregate> aggregate = Aggregate.of(call);
        if (aggregate.isPresent() && (Aggregates.tellsOfRuns(call) || BuiltIn.named(call.getFunction()).isEmpty())) {
            return hasArguments(call, 1) ? aggregates.of(aggregate.get(), call) : new Unknown();
        }
        if (call.getDeclared() != null) {
            return declared(call, call.getDeclared());
        }
        if (Shapes.isReduction(call)) {
            return hasArguments(call, 1) ? reduced(call.getFunction(), call.getArguments().getFirst()) : new Unknown();
        }
        Optional<BuiltIn> function = BuiltIn.named(call.getFunction());
        if (function.isEmpty()) {
            return new Unknown();
        }
        return hasArguments(call, function.get().arity()) ? result(function.get(), call.getArguments()) : new Unknown();
    }

    /** A name that is not resolved is reported by linking; the arguments are looked at in any case. */
    private ExpressionType declared(FunctionCall call, Callable callable) {
        if (callable.eIsProxy() || !hasArguments(call, callable.getParameters().size())) {
            call.getArguments().forEach(typing::value);
            return new Unknown();
        }
        return new GenericCall(typing, problems).of(call, callable);
    }

    private ExpressionType present(Expression argument) {
        ExpressionType type = typing.of(argument);
        if (!type.isUnknown() && Denoted.by(argument).filter(Members::isOptional).isEmpty()) {
            problems.error(Code.ABSENT, argument, SourceTexts.quoted(argument) + " is no optional member, so the question has one answer", "");
        }
        return new Truth();
    }

    private ExpressionType instant(FunctionCall call) {
        Expression text = call.getArguments().getFirst();
        Expression scale = call.getArguments().get(1);
        Optional<TimeScale> named = Denoted.by(scale).filter(TimeScale.class::isInstance).map(TimeScale.class::cast);
        if (!(text instanceof StringLiteral)) {
            problems.error(Code.INSTANT, text, "a date is written as a text, but " + SourceTexts.quoted(text) + " is none",
                    "write instant(\"2026-03-20T12:00:00\", UTC)");
        } else if (named.isEmpty()) {
            problems.error(Code.INSTANT, scale, SourceTexts.quoted(scale) + " is no time scale", "import twin.space.* and name UTC, TAI, TT, UT1 or GPS");
        }
        return new Quantity(Dimension.base("s"), Optional.empty(), Scale.ANY, "s", named.map(ReferenceSystem.class::cast));
    }

    private ExpressionType measured(FunctionCall call, Expression argument) {
        ExpressionType type = typing.value(argument);
        boolean feature = Denoted.by(argument).filter(named -> named instanceof Feature found && found.getRole() != FeatureRole.PARAMETER).isPresent();
        if (!type.isUnknown() && !feature) {
            problems.error(Code.UNMEASURED, argument, SourceTexts.quoted(argument) + " is nothing that a source measures",
                    "name a feature of an instance that changes");
        } else if (Experiments.around(call).isEmpty()) {
            problems.error(Code.UNMEASURED, call, "a measured value never enters an equation: what the model computes does not depend on it",
                    "ask for it in a scenario or an experiment, such as: expect abs(measured(x) - x) < 1 [K] always");
        }
        return type;
    }

    private boolean hasArguments(FunctionCall call, int wanted) {
        int given = call.getArguments().size();
        if (given != wanted) {
            problems.error(Code.BAD_CALL, call, "'" + call.getFunction() + "' takes " + wanted
                    + (wanted == 1 ? " argument" : " arguments") + ", but here it has " + given, "");
        }
        return given == wanted;
    }

    private ExpressionType result(BuiltIn function, List<Expression> arguments) {
        Expression first = arguments.getFirst();
        return switch (function) {
            case ABS -> absolute(number(first));
            case SIGN -> number(first).isUnknown() ? new Unknown() : Quantity.of(Dimension.NONE);
            case SQRT -> number(first).asQuantity().<ExpressionType>map(quantity ->
                    Quantity.of(quantity.dimension().pow(new Rational(1, 2)))).orElseGet(Unknown::new);
            case EXP, LN, LOG10, SIN, COS, TAN, ASIN, ACOS, ATAN, SINH, COSH, TANH -> plain(function.functionName(), first);
            case FLOOR, CEIL -> plain(function.functionName(), first).isUnknown() ? new Unknown() : new Whole();
            case ATAN2 -> both(arguments).isUnknown() ? new Unknown() : Quantity.of(Dimension.NONE);
            case MIN, MAX, MOD, HOMOTOPY -> both(arguments);
            case BARE -> number(first) instanceof Quantity quantity ? quantity.relativeTo(Optional.empty()) : number(first);
        };
    }

    /** What an array gives as a whole: its sum and its extremes are like its elements. */
    private ExpressionType reduced(String function, Expression argument) {
        return switch (function) {
            case "size" -> {
                typing.of(argument);
                yield new Whole();
            }
            case "product" -> number(argument) instanceof Whole whole ? whole : plain(function, argument);
            case "sum" -> absolute(number(argument));
            default -> number(argument);
        };
    }

    static ExpressionType absolute(ExpressionType type) {
        return type instanceof Quantity quantity && quantity.scale() == Scale.POINT ? Quantity.of(quantity.dimension()) : type;
    }

    private ExpressionType both(List<Expression> arguments) {
        return agreement.meet(new Agreement.Side(arguments.get(0), number(arguments.get(0))),
                new Agreement.Side(arguments.get(1), number(arguments.get(1))));
    }

    private ExpressionType plain(String function, Expression argument) {
        ExpressionType type = number(argument);
        if (type.isUnknown()) {
            return type;
        }
        Dimension dimension = type.asQuantity().orElseThrow().dimension();
        if (!dimension.isNone()) {
            problems.error(Code.DIMENSION_MISMATCH, typing.cause(argument, dimension, Dimension.NONE), "'" + function + "' takes a number without unit, but "
                    + SourceTexts.quoted(argument) + " is " + type.description(), "divide by a reference quantity first");
            return new Unknown();
        }
        return Quantity.of(Dimension.NONE);
    }

    /** What is delayed, how long, and what it was before the start. */
    private ExpressionType delay(FunctionCall call) {
        if (call.getArguments().size() != 3 && !hasArguments(call, 2)) {
            return new Unknown();
        }
        Expression source = call.getArguments().getFirst();
        typing.fits(call.getArguments().get(1), TIME, "the time of a delay", false);
        ExpressionType type = number(source) instanceof Whole ? Quantity.of(Dimension.NONE) : number(source);
        return call.getArguments().size() == 3 && !type.isUnknown() ? both(List.of(source, call.getArguments().get(2))) : type;
    }

    private ExpressionType derivative(Expression argument) {
        boolean state = Denoted.by(argument).filter(named -> named instanceof Feature feature
                && feature.getRole() == FeatureRole.STATE).isPresent();
        ExpressionType type = typing.value(argument);
        if (type.isUnknown()) {
            return type;
        }
        if (!state) {
            problems.error(Code.NOT_A_STATE, argument, "only a state has a derivative, but " + SourceTexts.quoted(argument)
                    + " is none", "declare it as a state");
            return new Unknown();
        }
        return type.asQuantity().<ExpressionType>map(quantity -> Quantity.of(quantity.dimension().over(Dimension.base("s")))
                .relativeTo(References.ofRate(quantity)))
                .orElseGet(Unknown::new);
    }

    ExpressionType number(Expression operand) {
        ExpressionType type = typing.value(operand);
        if (!type.isUnknown() && type.asQuantity().isEmpty()) {
            problems.error(Code.TYPE_MISMATCH, operand, SourceTexts.quoted(operand) + " is " + type.description()
                    + ", but a number is needed", "");
            return new Unknown();
        }
        return type;
    }
}
