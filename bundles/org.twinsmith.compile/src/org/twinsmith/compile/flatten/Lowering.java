package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.compile.Findings;
import org.twinsmith.compile.SourceText;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.Substitution;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Operator;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.semantics.SignedLiteral;
import org.twinsmith.model.twin.ArrayLiteral;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.BooleanLiteral;
import org.twinsmith.model.twin.ConstantDeclaration;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.FunctionDeclaration;
import org.twinsmith.model.twin.IfExpression;
import org.twinsmith.model.twin.InitialCall;
import org.twinsmith.model.twin.Measure;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.TableDeclaration;
import org.twinsmith.model.twin.TimeLiteral;
import org.twinsmith.model.twin.UnaryExpression;
import org.twinsmith.model.twin.UnaryOperator;

/** Turns expressions of the model, read in an instance, into expressions over flat variables. */
final class Lowering {
    /** Beyond what the grammar lets an expression nest; only names that mean each other get there. */
    private static final int MAXIMUM_DEPTH = 1_200;
    private final SourceText text;
    private final Findings findings;
    private final Quantities quantities;
    private final VariableTable variables;
    private final Paths paths;
    private final ExpressionShapes shapes;
    private final RelationTable relations;
    private final DelayTable delays;
    private final Lookups lookups;

    Lowering(SourceText text, Findings findings, Quantities quantities, VariableTable variables, Paths paths,
            ExpressionShapes shapes, RelationTable relations, DelayTable delays, Lookups lookups) {
        this.text = text;
        this.findings = findings;
        this.quantities = quantities;
        this.variables = variables;
        this.paths = paths;
        this.shapes = shapes;
        this.relations = relations;
        this.delays = delays;
        this.lookups = lookups;
    }

    /** An expression of an equation or condition, in which comparisons of continuous values are held as relations. */
    Expr held(Expression expression, Component scope) {
        return new Pass(scope, true).value(expression);
    }

    /** As {@link #held(Expression, Component)}. @param at which element of the arrays in it is meant */
    Expr held(Expression expression, Component scope, Position at) {
        return new Pass(scope, true, at).value(expression);
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
        return new Pass(scope, false, meaning).value(expression);
    }

    /** A condition in which comparisons of continuous values are held as relations. */
    Condition heldCondition(Expression expression, Component scope) {
        return new Pass(scope, true).condition(expression);
    }

    /** An expression that is evaluated at single instants: a start value, a parameter, an action. */
    Expr momentary(Expression expression, Component scope) {
        return new Pass(scope, false).value(expression);
    }

    /** A default, start value or modifier: a bare number in it is in the unit of its target. */
    Expr direct(Expression expression, Unit target, Component scope) {
        return direct(expression, target, scope, Position.NONE);
    }

    /** As {@link #direct(Expression, Unit, Component)}. @param at which element of the arrays in it is meant */
    Expr direct(Expression expression, Unit target, Component scope, Position at) {
        if (expression instanceof ArrayLiteral array && at.rank() > 0) {
            return direct(array.getElements().get(at.first() - 1), unit(array, target), scope, at.without(1));
        }
        Optional<Double> number = quantities.direct(expression, target);
        return number.map(Algebra::constant).orElseGet(() -> new Pass(scope, false, at).value(expression));
    }

    /** The unit of the bare numbers in braces. */
    private Unit unit(ArrayLiteral array, Unit outer) {
        return array.getUnit() == null ? outer : quantities.unit(array.getUnit());
    }

    /** One pass over one expression. */
    private final class Pass {
        private final Component scope;
        private final boolean holding;
        private final Meaning meaning;
        private final Expansion expansion;
        private final Map<Named, Expr> bound;
        private Position at = Position.NONE;
        private int depth;
        private boolean tooDeep;

        Pass(Component scope, boolean holding) {
            this(scope, holding, Meaning.PLAIN);
        }

        /** @param at which element of the arrays in the expression is meant */
        Pass(Component scope, boolean holding, Position at) {
            this(scope, holding);
            this.at = at;
        }

        Pass(Component scope, boolean holding, Meaning meaning) {
            this(scope, holding, meaning, new Expansion(text, findings), Map.of(), 0);
        }

        /**
         * Goes into what a name or a call stands for.
         *
         * @param bound what the parameters and local values of a function mean
         */
        private Pass(Component scope, boolean holding, Meaning meaning, Expansion expansion, Map<Named, Expr> bound, int depth) {
            this.scope = scope;
            this.holding = holding;
            this.meaning = meaning;
            this.expansion = expansion;
            this.bound = bound;
            this.depth = depth;
        }

        Expr value(Expression expression) {
            if (isTooDeep(expression)) {
                return Algebra.ZERO;
            }
            depth++;
            Expr value = switch (expression) {
                case NumberLiteral literal -> Algebra.constant(quantities.si(literal));
                case TimeLiteral ignored -> new Expr.Time();
                case Reference reference when reference.getTarget() instanceof Measure measure -> value(measure.getValue());
                case Reference reference -> named(reference);
                case MemberAccess access -> named(access);
                case ArrayLiteral array -> element(array, Unit.ONE);
                case FunctionCall call -> meaning.aggregate(call).orElseGet(() -> call(call));
                case UnaryExpression unary when unary.getOperator() == UnaryOperator.MINUS -> minus(unary);
                case BinaryExpression binary when operator(binary).isPresent() -> Algebra.binary(
                        operator(binary).get(), value(binary.getLeft()), value(binary.getRight()));
                case IfExpression choice -> chosen(choice);
                case null -> nothing(null, "a value is missing");
                default -> Algebra.indicator(condition(expression));
            };
            depth--;
            return value;
        }

        Condition condition(Expression expression) {
            if (isTooDeep(expression)) {
                return new Condition.Literal(false);
            }
            depth++;
            Condition condition = switch (expression) {
                case BooleanLiteral literal -> new Condition.Literal(literal.isValue());
                case InitialCall ignored -> new Condition.Initial();
                case FunctionCall call when "present".equals(call.getFunction()) && call.getArguments().size() == 1 ->
                    new Condition.Literal(!(paths.resolve(call.getArguments().getFirst(), scope) instanceof Denotation.Absent));
                case UnaryExpression unary when unary.getOperator() == UnaryOperator.NOT ->
                    new Condition.Not(condition(unary.getOperand()));
                case BinaryExpression binary when operator(binary).isEmpty() -> binary(binary);
                case IfExpression choice -> choice(choice);
                case Reference reference -> flag(reference);
                case MemberAccess access -> flag(access);
                case FunctionCall call -> Substitution.flag(call(call));
                case null, default -> {
                    nothing(expression, "a condition stands here that is neither true nor false");
                    yield new Condition.Literal(false);
                }
            };
            depth--;
            return condition;
        }

        private boolean isTooDeep(Expression expression) {
            if (depth >= MAXIMUM_DEPTH && !tooDeep) {
                tooDeep = true;
                findings.error(Code.TOO_DEEP, "the expression nests more than " + MAXIMUM_DEPTH
                        + " levels deep, with the names in it replaced by what they mean",
                        "look for names that mean each other, or give parts of it names of their own", text.place(expression));
            }
            return tooDeep;
        }

        private Expr minus(UnaryExpression unary) {
            return SignedLiteral.of(unary)
                    .map(signed -> Algebra.constant(quantities.si(signed.literal(), signed.negative(), Unit.ONE)))
                    .orElseGet(() -> Algebra.negate(value(unary.getOperand())));
        }

        private Expr named(Expression path) {
            if (path instanceof Reference reference && bound.containsKey(reference.getTarget())) {
                return bound.get(reference.getTarget());
            }
            return denoted(paths.resolve(path, scope), path);
        }

        private Expr denoted(Denotation denotation, Expression path) {
            return switch (denotation) {
                case Denotation.OfArray array when array.shape().contains(at) -> denoted(array.at().apply(at), path);
                case Denotation.OfArray array -> nothing(path, "this is an array " + array.shape().text() + ", not one value");
                case Denotation.OfNumber number -> Algebra.constant(number.value());
                case Denotation.Mistake ignored -> Algebra.ZERO;
                case Denotation.Absent absent -> {
                    absent(absent, path);
                    yield Algebra.ZERO;
                }
                case Denotation.OfVariable variable -> meaning.variable(variable.id());
                case Denotation.OfLiteral literal -> Algebra.constant(literal.position());
                case Denotation.OfConstant constant -> constant(constant.constant());
                case Denotation.OfEvent event -> Algebra.indicator(event(event));
                case Denotation.OfPort ignored -> nothing(path, "a port has no value of its own");
                case Denotation.OfComponent ignored -> nothing(path, "an instance has no value of its own");
                case Denotation.OfStruct ignored -> nothing(path, "a struct has no value of its own");
                case Denotation.OfEnumeration ignored -> nothing(path, "an enumeration has no value of its own");
                case Denotation.Nothing ignored -> nothing(path, "this has no numeric value");
            };
        }

        private void absent(Denotation.Absent absent, Expression path) {
            findings.error(Code.ABSENT, "'" + text.text(path) + "' has no value here: " + (absent.owner().path().isEmpty()
                    ? absent.owner().type().getName() : absent.owner().path()) + " does without " + absent.name(),
                    "ask first: if present(" + absent.name() + ") then ... else ...", text.place(path));
        }

        /** A branch that a constant condition excludes may speak of what is not there. */
        private Expr chosen(IfExpression choice) {
            Condition condition = condition(choice.getCondition());
            if (constant(condition) instanceof Condition.Literal literal) {
                return value(literal.value() ? choice.getThen() : choice.getOtherwise());
            }
            return Algebra.choose(condition, value(choice.getThen()), value(choice.getOtherwise()));
        }

        private static Condition constant(Condition condition) {
            return switch (condition) {
                case Condition.Not not when constant(not.operand()) instanceof Condition.Literal literal ->
                    new Condition.Literal(!literal.value());
                case Condition.And and when constant(and.left()) instanceof Condition.Literal left ->
                    left.value() ? constant(and.right()) : left;
                case Condition.Or or when constant(or.left()) instanceof Condition.Literal left ->
                    left.value() ? left : constant(or.right());
                default -> condition;
            };
        }

        private Expr element(ArrayLiteral array, Unit outer) {
            if (at.rank() == 0 || at.first() > array.getElements().size()) {
                return nothing(array, "this is an array of " + array.getElements().size() + ", not one value");
            }
            Position whole = at;
            Expression element = array.getElements().get(at.first() - 1);
            at = at.without(1);
            Unit unit = unit(array, outer);
            Expr value = element instanceof ArrayLiteral inner ? element(inner, unit)
                    : quantities.direct(element, unit).map(Algebra::constant).orElseGet(() -> value(element));
            at = whole;
            return value;
        }

        /** All elements of an array, or the one value there is. */
        private Expr reduced(FunctionCall call, Reduction reduction) {
            Position whole = at;
            Expression argument = call.getArguments().getFirst();
            List<Expr> elements = new ArrayList<>();
            for (Position each : shapes.of(argument, scope).positions()) {
                at = each;
                elements.add(reduction == Reduction.SIZE ? Algebra.ZERO : value(argument));
            }
            at = whole;
            return reduction.of(elements).orElseGet(() -> nothing(call, "an array without elements has no smallest and no largest one"));
        }

        private Expr constant(ConstantDeclaration constant) {
            Optional<Double> number = quantities.direct(constant.getValue(), quantities.of(constant));
            return number.map(Algebra::constant).orElseGet(() -> value(constant.getValue()));
        }

        private Condition event(Denotation.OfEvent event) {
            return event.component() == scope ? condition(event.event().getCondition())
                    : new Pass(event.component(), holding, meaning, expansion, Map.of(), depth)
                            .condition(event.event().getCondition());
        }

        private Condition flag(Expression path) {
            if (path instanceof Reference reference && bound.containsKey(reference.getTarget())) {
                return Substitution.flag(bound.get(reference.getTarget()));
            }
            return switch (paths.resolve(path, scope)) {
                case Denotation.OfVariable variable -> new Condition.Flag(meaning.variable(variable.id()).index());
                case Denotation.OfEvent event -> event(event);
                case Denotation.OfConstant constant -> condition(constant.constant().getValue());
                case Denotation.Mistake ignored -> new Condition.Literal(false);
                case Denotation.Absent absent -> {
                    absent(absent, path);
                    yield new Condition.Literal(false);
                }
                case Denotation.OfArray array when array.shape().contains(at)
                        && array.at().apply(at) instanceof Denotation.OfVariable variable ->
                    new Condition.Flag(meaning.variable(variable.id()).index());
                default -> {
                    nothing(path, "this is neither true nor false");
                    yield new Condition.Literal(false);
                }
            };
        }

        private Condition choice(IfExpression choice) {
            Condition condition = condition(choice.getCondition());
            return new Condition.Or(new Condition.And(condition, condition(choice.getThen())),
                    new Condition.And(new Condition.Not(condition), condition(choice.getOtherwise())));
        }

        private Condition binary(BinaryExpression binary) {
            return switch (binary.getOperator()) {
                case AND -> new Condition.And(condition(binary.getLeft()), condition(binary.getRight()));
                case OR -> new Condition.Or(condition(binary.getLeft()), condition(binary.getRight()));
                case EQUAL -> compare(binary, Comparison.EQUAL);
                case NOT_EQUAL -> compare(binary, Comparison.NOT_EQUAL);
                case LESS -> compare(binary, Comparison.LESS);
                case LESS_OR_EQUAL -> compare(binary, Comparison.LESS_OR_EQUAL);
                case GREATER -> compare(binary, Comparison.GREATER);
                case GREATER_OR_EQUAL -> compare(binary, Comparison.GREATER_OR_EQUAL);
                case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER ->
                    throw new IllegalArgumentException(binary.getOperator() + " makes no condition");
            };
        }

        private Condition compare(BinaryExpression binary, Comparison comparison) {
            Condition.Compare compare = new Condition.Compare(comparison, value(binary.getLeft()),
                    value(binary.getRight()));
            if (!holding || !relations.isContinuous(compare.left()) && !relations.isContinuous(compare.right())) {
                return compare;
            }
            if (comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL) {
                findings.error(Code.TYPE_MISMATCH, "'" + text.text(binary) + "' compares values that change"
                        + " continuously for equality, which they have at single instants at most",
                        "compare with < or >", text.place(binary));
            }
            return relations.hold(compare, scope.labelled(text.text(binary)) + paths.numbers().text(), text.place(binary));
        }

        private Expr call(FunctionCall call) {
            if ("der".equals(call.getFunction())) {
                return derivative(call);
            }
            if ("delay".equals(call.getFunction()) && call.getArguments().size() >= 2) {
                return delay(call);
            }
            Optional<Reduction> reduction = Reduction.of(call);
            if (reduction.isPresent()) {
                return reduced(call, reduction.get());
            }
            List<Expr> arguments = call.getArguments().stream().map(this::value).toList();
            if (call.getDeclared() instanceof FunctionDeclaration declared) {
                return expansion.of(call, declared, arguments, (names, body) ->
                        new Pass(scope, holding, meaning, expansion, names, depth).body(declared, body));
            }
            if (call.getDeclared() instanceof TableDeclaration table) {
                return lookups.of(call, table, arguments, holding);
            }
            Optional<MathFunction> function = MathFunction.named(String.valueOf(call.getFunction()));
            if (function.isEmpty() || function.get().arity() != arguments.size()) {
                findings.error(Code.BAD_CALL, "there is no function " + call.getFunction() + " of "
                        + arguments.size() + " arguments", "", text.place(call));
                return Algebra.ZERO;
            }
            return Algebra.call(function.get(), arguments);
        }

        private Expr delay(FunctionCall call) {
            List<Expression> arguments = call.getArguments();
            Optional<Expr> before = arguments.size() < 3 ? Optional.empty()
                    : Optional.of(value(arguments.get(2)));
            return delays.slot(value(arguments.get(0)), value(arguments.get(1)), before,
                    scope.labelled(text.text(call)), text.place(call));
        }

        /** A bare number that is all of a function is in the unit of its result. */
        private Expr body(FunctionDeclaration function, Expression part) {
            Optional<Double> number = part == function.getValue()
                    ? quantities.direct(part, quantities.of(function.getType())) : Optional.empty();
            return number.map(Algebra::constant).orElseGet(() -> value(part));
        }

        private Expr derivative(FunctionCall call) {
            Expression operand = call.getArguments().isEmpty() ? null : call.getArguments().getFirst();
            Denotation denotation = paths.resolve(operand, scope);
            if (denotation instanceof Denotation.Mistake) {
                return Algebra.ZERO;
            }
            Denotation element = denotation instanceof Denotation.OfArray array && array.shape().contains(at) ? array.at().apply(at) : denotation;
            if (element instanceof Denotation.OfVariable variable
                    && variables.derivatives().containsKey(variable.id())) {
                return new Expr.Slot(variables.derivatives().get(variable.id()));
            }
            findings.error(Code.NOT_A_STATE, "'" + text.text(call) + "' is the derivative of something that is not a"
                    + " state", "declare it as a state", text.place(call));
            return Algebra.ZERO;
        }

        private Expr nothing(EObject element, String message) {
            findings.error(Code.TYPE_MISMATCH, element == null ? message : "'" + text.text(element) + "': " + message,
                    "", element == null ? text.place(scope.declaration()) : text.place(element));
            return Algebra.ZERO;
        }
    }

    private static Optional<Operator> operator(BinaryExpression binary) {
        return switch (binary.getOperator()) {
            case ADD -> Optional.of(Operator.ADD);
            case SUBTRACT -> Optional.of(Operator.SUBTRACT);
            case MULTIPLY -> Optional.of(Operator.MULTIPLY);
            case DIVIDE -> Optional.of(Operator.DIVIDE);
            case POWER -> Optional.of(Operator.POWER);
            default -> Optional.empty();
        };
    }

    /** Whether an expression is a real number, and not one that stands for a boolean or an enumeration literal. */
    boolean isReal(Expr expression) {
        return switch (expression) {
            case Expr.Slot slot -> variables.get(slot.index()).type() instanceof ValueType.Real;
            case Expr.Indicator ignored -> false;
            case Expr.If choice -> isReal(choice.then()) && isReal(choice.otherwise());
            default -> true;
        };
    }
}
