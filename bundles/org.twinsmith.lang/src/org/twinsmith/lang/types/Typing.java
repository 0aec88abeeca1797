package org.twinsmith.lang.types;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.Agreement.Side;
import org.twinsmith.lang.types.ExpressionType.Element;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.ExpressionType.Text;
import org.twinsmith.lang.types.ExpressionType.Truth;
import org.twinsmith.lang.types.ExpressionType.Unknown;
import org.twinsmith.lang.types.ExpressionType.Whole;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.semantics.SignedLiteral;
import org.twinsmith.model.twin.ArrayLiteral;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.BooleanLiteral;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.IfExpression;
import org.twinsmith.model.twin.InitialCall;
import org.twinsmith.model.twin.Measure;
import org.twinsmith.model.twin.LocalValue;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.StringLiteral;
import org.twinsmith.model.twin.TimeLiteral;
import org.twinsmith.model.twin.UnaryExpression;
import org.twinsmith.model.twin.UnaryOperator;

/** Types of expressions, each found once. One object serves one pass over a model that does not change meanwhile. */
public final class Typing {
    private final Map<Expression, ExpressionType> known = new IdentityHashMap<>();
    private final Declared declared;
    private final TypeProblems problems;
    private final Blame blame;
    private final Agreement agreement;
    private final Arithmetic arithmetic;
    private final Functions functions;

    public Typing(Quantities quantities, TypeProblems problems) {
        this.problems = problems;
        declared = new Declared(quantities);
        blame = new Blame(quantities);
        agreement = new Agreement(problems, blame);
        arithmetic = new Arithmetic(this, agreement, problems);
        functions = new Functions(this, agreement, problems);
    }

    /** The type of an expression; what is wrong inside of it is reported the first time. */
    public ExpressionType of(Expression expression) {
        if (expression == null) {
            return new Unknown();
        }
        ExpressionType found = known.get(expression);
        if (found == null) {
            found = bounded(expression);
            known.put(expression, found);
        }
        return found;
    }

    private ExpressionType bounded(Expression expression) {
        try {
            return find(expression);
        } catch (ArithmeticException e) {
            problems.error(Code.NON_CONSTANT_EXPONENT, expression, "the exponents of the unit of " + SourceTexts.quoted(expression)
                    + " are out of all proportion", "take fewer powers and roots of a quantity with a unit");
            return new Unknown();
        }
    }

    /** The part of an expression that is most likely why it is not of the dimension that it has to be of. */
    EObject cause(Expression expression, Dimension is, Dimension wanted) {
        return blame.within(expression, is, wanted).place(expression);
    }

    /** Whether an expression would be of another dimension if one of its numbers had no unit. */
    boolean agreesWithoutUnit(Expression expression, Dimension is, Dimension wanted) {
        return blame.within(expression, is, wanted).suspect().filter(found -> found.wanted().isNone()).isPresent();
    }

    /** The types that declarations give. */
    public Declared declared() {
        return declared;
    }

    /** The type of an expression that must be a value: a port or an instance is reported. */
    public ExpressionType value(Expression expression) {
        ExpressionType type = of(expression);
        if (type instanceof Element element) {
            problems.error(Code.TYPE_MISMATCH, expression, SourceTexts.quoted(expression) + " is " + type.description()
                    + ", not a value", "name one of its members: " + element.named().getName() + ".…");
            return new Unknown();
        }
        return type;
    }

    /** Requires two sides to agree and gives what they have in common. */
    public ExpressionType agree(Expression left, Expression right) {
        return agreement.meet(new Side(left, value(left)), new Side(right, value(right)));
    }

    /** Requires true or false. */
    public void truth(Expression condition) {
        ExpressionType type = value(condition);
        if (!(type instanceof Truth) && !type.isUnknown()) {
            problems.error(Code.TYPE_MISMATCH, condition, SourceTexts.quoted(condition) + " is " + type.description()
                    + ", but a condition is true or false", "");
        }
    }

    /**
     * Requires a value to fit a target that is declared elsewhere.
     *
     * @param name the target, for the message
     * @param direct whether a bare number is in the declared unit of the target
     */
    public void fits(Expression value, ExpressionType target, String name, boolean direct) {
        if (value instanceof ArrayLiteral array && (direct || array.getUnit() != null)) {
            ExpressionType given = array.getUnit() == null ? target : declared.literal(array.getUnit());
            if (array.getUnit() != null && !given.isUnknown() && !target.isUnknown()) {
                new Fit(problems, false, blame).check(array, given, target, name);
            }
            array.getElements().forEach(element -> fits(element, array.getUnit() == null ? target : given, name, true));
            return;
        }
        ExpressionType type = value(value);
        if (type.isUnknown() || target.isUnknown()) {
            return;
        }
        boolean bare = SignedLiteral.of(value).filter(literal -> literal.literal().getUnit() == null).isPresent();
        if (direct && bare && target instanceof Quantity) {
            return;
        }
        new Fit(problems, false, blame).check(value, type, target, name);
    }

    /** Requires a value to fit what it is connected or bound to: there a different kind of quantity is an error, too. */
    public void connects(Expression value, ExpressionType target, String name) {
        ExpressionType type = value(value);
        if (!type.isUnknown() && !target.isUnknown()) {
            new Fit(problems, true, blame).check(value, type, target, name);
        }
    }

    private ExpressionType find(Expression expression) {
        return switch (expression) {
            case NumberLiteral literal -> literal(literal);
            case BooleanLiteral literal -> new Truth();
            case StringLiteral literal -> new Text();
            case TimeLiteral time -> new Quantity(Dimension.base("s"), Optional.empty(), Scale.ANY, "s");
            case InitialCall call -> new Truth();
            case Reference reference -> Denoted.by(reference).map(this::named).orElseGet(Unknown::new);
            case MemberAccess access -> Denoted.by(access).map(declared::of).orElseGet(Unknown::new);
            case UnaryExpression unary -> unary(unary);
            case BinaryExpression binary -> arithmetic.of(binary);
            case IfExpression branch -> {
                truth(branch.getCondition());
                yield agree(branch.getThen(), branch.getOtherwise());
            }
            case FunctionCall call -> functions.of(call);
            case ArrayLiteral array -> array(array);
            default -> throw new IllegalStateException("an expression of the unknown class " + expression.eClass().getName());
        };
    }

    private ExpressionType named(Named named) {
        return switch (named) {
            case LocalValue local -> of(local.getValue());
            case Measure measure when measure.getType() == null -> value(measure.getValue());
            default -> declared.of(named);
        };
    }

    private ExpressionType literal(NumberLiteral literal) {
        if (literal.getUnit() != null) {
            return declared.literal(literal.getUnit());
        }
        boolean whole = literal.getText() != null && literal.getText().chars().allMatch(Character::isDigit);
        return whole ? new Whole() : Quantity.of(Dimension.NONE);
    }

    /** The type that the elements have in common; shapes are a matter of {@link Shapes}. */
    private ExpressionType array(ArrayLiteral array) {
        if (array.getUnit() != null) {
            ExpressionType given = declared.literal(array.getUnit());
            array.getElements().forEach(element -> fits(element, given, SourceTexts.of(array), true));
            return given;
        }
        ExpressionType common = array.getElements().isEmpty() ? new Whole() : value(array.getElements().getFirst());
        for (Expression element : array.getElements()) {
            ExpressionType type = agree(array.getElements().getFirst(), element);
            common = common instanceof Whole && type instanceof Quantity ? type : common;
        }
        return common;
    }

    private ExpressionType unary(UnaryExpression unary) {
        if (unary.getOperator() == UnaryOperator.NOT) {
            truth(unary.getOperand());
            return new Truth();
        }
        ExpressionType type = arithmetic.number(unary.getOperand());
        // The sign of a literal belongs to the number: -20 [degC] is a point. Elsewhere it takes the kelvin value.
        if (type instanceof Quantity quantity && quantity.scale() == Scale.POINT && SignedLiteral.of(unary).isEmpty()) {
            return Quantity.of(quantity.dimension());
        }
        return type instanceof Quantity quantity ? References.negated(quantity) : type;
    }
}
