package org.twinsmith.compile.flatten;

import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Operator;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.semantics.SignedLiteral;
import org.twinsmith.model.twin.ArrayLiteral;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.ConstantDeclaration;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.IfExpression;
import org.twinsmith.model.twin.Measure;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.TimeLiteral;
import org.twinsmith.model.twin.UnaryExpression;
import org.twinsmith.model.twin.UnaryOperator;

/** One pass over one expression; conditions and calls in it are read by their own classes, with the state of the pass. */
final class Pass {
    /** Beyond what the grammar lets an expression nest; only names that mean each other get there. */
    private static final int MAXIMUM_DEPTH = 1_200;
    final Lowering.Tools tools;
    final Component scope;
    final boolean holding;
    final Lowering.Meaning meaning;
    final Expansion expansion;
    final Map<Named, Expr> bound;
    Position at = Position.NONE;
    int depth;
    private boolean tooDeep;
    private final Conditions conditions = new Conditions(this);
    private final Calls calls = new Calls(this);

    Pass(Lowering.Tools tools, Component scope, boolean holding) {
        this(tools, scope, holding, Lowering.Meaning.PLAIN);
    }

    /** @param at which element of the arrays in the expression is meant */
    Pass(Lowering.Tools tools, Component scope, boolean holding, Position at) {
        this(tools, scope, holding);
        this.at = at;
    }

    Pass(Lowering.Tools tools, Component scope, boolean holding, Lowering.Meaning meaning) {
        this(tools, scope, holding, meaning, new Expansion(tools.text(), tools.findings()), Map.of(), 0);
    }

    /**
     * Goes into what a name or a call stands for.
     *
     * @param bound what the parameters and local values of a function mean
     */
    Pass(Lowering.Tools tools, Component scope, boolean holding, Lowering.Meaning meaning, Expansion expansion, Map<Named, Expr> bound, int depth) {
        this.tools = tools;
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
            case NumberLiteral literal -> Algebra.constant(tools.quantities().si(literal));
            case TimeLiteral ignored -> new Expr.Time();
            case Reference reference when reference.getTarget() instanceof Measure measure -> value(measure.getValue());
            case Reference reference -> named(reference);
            case MemberAccess access -> named(access);
            case ArrayLiteral array -> element(array, Unit.ONE);
            case FunctionCall call -> meaning.aggregate(call).orElseGet(() -> calls.call(call));
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

    boolean isTooDeep(Expression expression) {
        if (depth >= MAXIMUM_DEPTH && !tooDeep) {
            tooDeep = true;
            tools.findings().error(Code.TOO_DEEP, "the expression nests more than " + MAXIMUM_DEPTH
                    + " levels deep, with the names in it replaced by what they mean",
                    "look for names that mean each other, or give parts of it names of their own", tools.text().place(expression));
        }
        return tooDeep;
    }

    private Expr minus(UnaryExpression unary) {
        return SignedLiteral.of(unary)
                .map(signed -> Algebra.constant(tools.quantities().si(signed.literal(), signed.negative(), Unit.ONE)))
                .orElseGet(() -> Algebra.negate(value(unary.getOperand())));
    }

    private Expr named(Expression path) {
        if (path instanceof Reference reference && bound.containsKey(reference.getTarget())) {
            return bound.get(reference.getTarget());
        }
        return denoted(tools.paths().resolve(path, scope), path);
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
            case Denotation.OfEvent event -> Algebra.indicator(conditions.event(event));
            case Denotation.OfPort ignored -> nothing(path, "a port has no value of its own");
            case Denotation.OfComponent ignored -> nothing(path, "an instance has no value of its own");
            case Denotation.OfCommand ignored -> nothing(path, "a command has no value of its own");
            case Denotation.OfStruct ignored -> nothing(path, "a struct has no value of its own");
            case Denotation.OfEnumeration ignored -> nothing(path, "an enumeration has no value of its own");
            case Denotation.Nothing ignored -> nothing(path, "this has no numeric value");
        };
    }

    void absent(Denotation.Absent absent, Expression path) {
        tools.findings().error(Code.ABSENT, "'" + tools.text().text(path) + "' has no value here: " + (absent.owner().path().isEmpty()
                ? absent.owner().type().getName() : absent.owner().path()) + " does without " + absent.name(),
                "ask first: if present(" + absent.name() + ") then ... else ...", tools.text().place(path));
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

    private Expr constant(ConstantDeclaration constant) {
        Optional<Double> number = tools.quantities().direct(constant.getValue(), tools.quantities().of(constant));
        return number.map(Algebra::constant).orElseGet(() -> value(constant.getValue()));
    }

    private Expr element(ArrayLiteral array, Unit outer) {
        if (at.rank() == 0 || at.first() > array.getElements().size()) {
            return nothing(array, "this is an array of " + array.getElements().size() + ", not one value");
        }
        Position whole = at;
        Expression element = array.getElements().get(at.first() - 1);
        at = at.without(1);
        Unit unit = Lowering.unit(tools.quantities(), array, outer);
        Expr value = element instanceof ArrayLiteral inner ? element(inner, unit)
                : tools.quantities().direct(element, unit).map(Algebra::constant).orElseGet(() -> value(element));
        at = whole;
        return value;
    }

    Expr nothing(EObject element, String message) {
        tools.findings().error(Code.TYPE_MISMATCH, element == null ? message : "'" + tools.text().text(element) + "': " + message,
                "", element == null ? tools.text().place(scope.declaration()) : tools.text().place(element));
        return Algebra.ZERO;
    }

    Condition condition(Expression expression) {
        return conditions.condition(expression);
    }

    Expr call(FunctionCall call) {
        return calls.call(call);
    }

    Calls calls() {
        return calls;
    }

    static Optional<Operator> operator(BinaryExpression binary) {
        return switch (binary.getOperator()) {
            case ADD -> Optional.of(Operator.ADD);
            case SUBTRACT -> Optional.of(Operator.SUBTRACT);
            case MULTIPLY -> Optional.of(Operator.MULTIPLY);
            case DIVIDE -> Optional.of(Operator.DIVIDE);
            case POWER -> Optional.of(Operator.POWER);
            default -> Optional.empty();
        };
    }
}
