package org.twinsmith.lang.types;

import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.model.twin.Assignment;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.Equation;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.IfExpression;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Reinit;
import org.twinsmith.model.twin.SetStatement;
import org.twinsmith.model.twin.UnaryExpression;

/** What else must have the dimension of an expression: other terms of its sum, the other side of its equation, its target. */
final class Peers {

    private Peers() {
    }

    static Stream<ExpressionType> of(EObject expression, Typing typing) {
        EObject parent = expression.eContainer();
        return switch (parent) {
            case UnaryExpression unary -> of(unary, typing);
            case BinaryExpression binary -> switch (binary.getOperator()) {
                case ADD, SUBTRACT -> Stream.concat(other(expression, binary.getLeft(), binary.getRight(), typing), of(binary, typing));
                case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                    other(expression, binary.getLeft(), binary.getRight(), typing);
                default -> Stream.empty();
            };
            case IfExpression branch when expression != branch.getCondition() ->
                Stream.concat(other(expression, branch.getThen(), branch.getOtherwise(), typing), of(branch, typing));
            case FunctionCall call when "min".equals(call.getFunction()) || "max".equals(call.getFunction()) -> Stream.concat(
                    call.getArguments().stream().filter(each -> each != expression).map(typing::of), of(call, typing));
            case Equation equation -> other(expression, equation.getLeft(), equation.getRight(), typing);
            case Assignment assignment -> Stream.of(typing.of(assignment.getTarget()));
            case Reinit reinit -> Stream.of(typing.of(reinit.getTarget()));
            case SetStatement set -> Denoted.by(set.getTarget()).stream().map(typing.declared()::of);
            case Feature feature -> Stream.of(typing.declared().of(feature));
            case Modifier modifier when modifier.getFeature() != null -> Stream.of(typing.declared().of(modifier.getFeature()));
            case null, default -> Stream.empty();
        };
    }

    private static Stream<ExpressionType> other(EObject expression, Expression left, Expression right, Typing typing) {
        return Stream.of(expression == left ? right : left).map(typing::of);
    }
}
