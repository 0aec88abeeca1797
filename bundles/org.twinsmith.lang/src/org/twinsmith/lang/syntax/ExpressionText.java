package org.twinsmith.lang.syntax;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.model.twin.ArrayLiteral;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.BinaryOperator;
import org.twinsmith.model.twin.BooleanLiteral;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.IfExpression;
import org.twinsmith.model.twin.Indexed;
import org.twinsmith.model.twin.InitialCall;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.StringLiteral;
import org.twinsmith.model.twin.TimeLiteral;
import org.twinsmith.model.twin.TwinPackage;
import org.twinsmith.model.twin.UnaryExpression;
import org.twinsmith.model.twin.UnaryOperator;

/** Expressions as they would be written, from what they are in the model: for those that no text has been parsed to. */
public final class ExpressionText {
    /** How tightly the parts of an expression hold together, as the rules of the grammar nest. */
    private static final int WEAKEST = 0;
    private static final int COMPARISON = 3;
    private static final int UNARY = 6;
    private static final int POWER = 7;
    private static final int TIGHTEST = 8;

    private ExpressionText() {
    }

    /** What is missing in the model is written as a question mark, which does not parse. */
    public static String of(Expression expression) {
        return switch (expression) {
            case NumberLiteral number -> orUnknown(number.getText()) + unit(number.getUnit());
            case BooleanLiteral flag -> String.valueOf(flag.isValue());
            case StringLiteral text -> quoted(text.getValue() == null ? "" : text.getValue());
            case TimeLiteral time -> "time";
            case InitialCall initial -> "initial()";
            case Reference reference -> name(reference, TwinPackage.Literals.REFERENCE__TARGET) + indices(reference);
            case MemberAccess access -> part(access.getReceiver(), TIGHTEST) + "."
                    + name(access, TwinPackage.Literals.MEMBER_ACCESS__MEMBER) + indices(access);
            case FunctionCall call -> function(call) + "(" + list(call.getArguments()) + ")";
            case ArrayLiteral array -> "{ " + list(array.getElements()) + " }" + unit(array.getUnit());
            case UnaryExpression unary -> (unary.getOperator() == UnaryOperator.NOT ? "not " : "-") + part(unary.getOperand(), UNARY);
            case IfExpression choice -> "if " + part(choice.getCondition(), WEAKEST) + " then " + part(choice.getThen(), WEAKEST) + " else "
                    + part(choice.getOtherwise(), WEAKEST);
            case BinaryExpression binary -> binary(binary);
            case null, default -> "?";
        };
    }

    private static String binary(BinaryExpression binary) {
        int level = level(binary);
        boolean power = binary.getOperator() == BinaryOperator.POWER;
        int left = power ? TIGHTEST : level == COMPARISON ? level + 1 : level;
        int right = power ? UNARY : level + 1;
        String operator = power ? "^" : " " + binary.getOperator().getLiteral() + " ";
        return part(binary.getLeft(), left) + operator + part(binary.getRight(), right);
    }

    private static String part(Expression part, int least) {
        return level(part) < least ? "(" + of(part) + ")" : of(part);
    }

    private static int level(Expression expression) {
        return switch (expression) {
            case IfExpression choice -> WEAKEST;
            case UnaryExpression unary -> UNARY;
            case BinaryExpression binary -> switch (binary.getOperator()) {
                case OR -> 1;
                case AND -> 2;
                case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> COMPARISON;
                case ADD, SUBTRACT -> 4;
                case MULTIPLY, DIVIDE -> 5;
                case POWER -> POWER;
            };
            case null, default -> TIGHTEST;
        };
    }

    private static String list(List<Expression> expressions) {
        return expressions.stream().map(ExpressionText::of).collect(Collectors.joining(", "));
    }

    private static String indices(Indexed indexed) {
        return indexed.getIndices().isEmpty() ? "" : "[" + list(indexed.getIndices()) + "]";
    }

    private static String function(FunctionCall call) {
        Named declared = call.getDeclared();
        return declared == null || declared.eIsProxy() || declared.getName() == null ? orUnknown(call.getFunction()) : declared.getName();
    }

    /** The name of what is referred to, without resolving it: of a reference that nobody followed yet, the name that is written. */
    public static String name(EObject element, EReference reference) {
        if (element.eGet(reference, false) instanceof Named named && !named.eIsProxy()) {
            return orUnknown(named.getName());
        }
        List<INode> nodes = NodeModelUtils.findNodesForFeature(element, reference);
        return nodes.isEmpty() ? "?" : NodeModelUtils.getTokenText(nodes.getFirst()).strip();
    }

    /** Text in quotes, whatever it holds; it stays on one line. */
    public static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t") + "\"";
    }

    /** A unit in its brackets behind a blank; nothing where there is none. */
    public static String unit(String unit) {
        return unit == null ? "" : " [" + unit + "]";
    }

    private static String orUnknown(String text) {
        return text == null || text.isEmpty() ? "?" : text;
    }
}
