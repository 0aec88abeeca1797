package org.twinsmith.compile.flatten;

import java.util.Map;

import org.twinsmith.compile.expression.Substitution;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.BooleanLiteral;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.IfExpression;
import org.twinsmith.model.twin.InitialCall;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.UnaryExpression;
import org.twinsmith.model.twin.UnaryOperator;

/** The conditions in the expressions of one pass. */
final class Conditions {
    private final Pass pass;

    Conditions(Pass pass) {
        this.pass = pass;
    }

    Condition condition(Expression expression) {
        if (pass.isTooDeep(expression)) {
            return new Condition.Literal(false);
        }
        pass.depth++;
        Condition condition = switch (expression) {
            case BooleanLiteral literal -> new Condition.Literal(literal.isValue());
            case InitialCall ignored -> new Condition.Initial();
            case FunctionCall call when "present".equals(call.getFunction()) && call.getArguments().size() == 1 ->
                new Condition.Literal(!(pass.tools.paths().resolve(call.getArguments().getFirst(), pass.scope) instanceof Denotation.Absent));
            case UnaryExpression unary when unary.getOperator() == UnaryOperator.NOT ->
                new Condition.Not(condition(unary.getOperand()));
            case BinaryExpression binary when Pass.operator(binary).isEmpty() -> binary(binary);
            case IfExpression choice -> choice(choice);
            case Reference reference -> flag(reference);
            case MemberAccess access -> flag(access);
            case FunctionCall call -> Substitution.flag(pass.call(call));
            case null, default -> {
                pass.nothing(expression, "a condition stands here that is neither true nor false");
                yield new Condition.Literal(false);
            }
        };
        pass.depth--;
        return condition;
    }

    Condition event(Denotation.OfEvent event) {
        return event.component() == pass.scope ? condition(event.event().getCondition())
                : new Pass(pass.tools, event.component(), pass.holding, pass.meaning, pass.expansion, Map.of(), pass.depth)
                        .condition(event.event().getCondition());
    }

    private Condition flag(Expression path) {
        if (path instanceof Reference reference && pass.bound.containsKey(reference.getTarget())) {
            return Substitution.flag(pass.bound.get(reference.getTarget()));
        }
        return switch (pass.tools.paths().resolve(path, pass.scope)) {
            case Denotation.OfVariable variable -> new Condition.Flag(pass.meaning.variable(variable.id()).index());
            case Denotation.OfEvent event -> event(event);
            case Denotation.OfConstant constant -> condition(constant.constant().getValue());
            case Denotation.Mistake ignored -> new Condition.Literal(false);
            case Denotation.Absent absent -> {
                pass.absent(absent, path);
                yield new Condition.Literal(false);
            }
            case Denotation.OfArray array when array.shape().contains(pass.at)
                    && array.at().apply(pass.at) instanceof Denotation.OfVariable variable ->
                new Condition.Flag(pass.meaning.variable(variable.id()).index());
            default -> {
                pass.nothing(path, "this is neither true nor false");
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
        Condition.Compare compare = new Condition.Compare(comparison, pass.value(binary.getLeft()),
                pass.value(binary.getRight()));
        if (compare.left() instanceof Expr.Constant left && compare.right() instanceof Expr.Constant right) {
            return new Condition.Literal(comparison.test(left.value(), right.value()));
        }
        if (!pass.holding || !pass.tools.relations().isContinuous(compare.left()) && !pass.tools.relations().isContinuous(compare.right())) {
            return compare;
        }
        if (comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL) {
            pass.tools.findings().error(Code.TYPE_MISMATCH, "'" + pass.tools.text().text(binary) + "' compares values that change"
                    + " continuously for equality, which they have at single instants at most",
                    "compare with < or >", pass.tools.text().place(binary));
        }
        return pass.tools.relations().hold(compare, pass.scope.labelled(pass.tools.text().text(binary)) + pass.tools.paths().numbers().text(), pass.tools.text().place(binary));
    }
}
