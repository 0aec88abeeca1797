package org.twinsmith.lang.ide.fix;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.lang.library.StandardLibrary;
import org.twinsmith.lang.naming.Suggestions;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.TypeProblems;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.SignedLiteral;
import org.twinsmith.model.twin.Assignment;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.Equation;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.IfExpression;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Reinit;

/** Units that are misspelt, missing, or without brackets. */
final class UnitFixes {
    private static final Pattern UNIT = Pattern.compile("[A-Za-z%][A-Za-z0-9%/.*^]*");
    private static final String CELSIUS = "degC";
    private final Provider<StandardLibrary> library;

    @Inject
    UnitFixes(Provider<StandardLibrary> library) {
        this.library = library;
    }

    List<QuickFix> unknown(Problem problem) {
        return Suggestions.near(problem.marked(), library.get().quantities().symbols()).stream()
                .map(near -> problem.replaced("Change to '" + near + "'", near)).toList();
    }

    /** A bare number beside a quantity takes its unit. */
    List<QuickFix> missing(Problem problem) {
        Expression number = problem.exactly(Expression.class).orElse(null);
        boolean bare = SignedLiteral.of(number).filter(literal -> literal.literal().getUnit() == null).isPresent();
        if (!bare) {
            return List.of();
        }
        Typing typing = new Typing(library.get().quantities(), TypeProblems.SILENT);
        return beside(number).map(typing::of).flatMap(type -> type.asQuantity().stream()).map(Quantity::unit)
                .filter(this::isUnit).distinct()
                .map(unit -> problem.change("Give it the unit [" + unit + "]", problem.end(), 0, " [" + unit + "]")).toList();
    }

    /** The expressions with which a number must agree. */
    private static Stream<Expression> beside(Expression number) {
        EObject parent = number.eContainer();
        return (switch (parent) {
            case BinaryExpression binary -> Stream.of(binary.getLeft(), binary.getRight());
            case Equation equation -> Stream.of(equation.getLeft(), equation.getRight());
            case IfExpression branch -> Stream.of(branch.getThen(), branch.getOtherwise());
            case FunctionCall call -> call.getArguments().stream();
            case Assignment assignment -> Stream.of(assignment.getTarget());
            case Reinit reinit -> Stream.of(reinit.getTarget());
            default -> Stream.<Expression>empty();
        }).filter(each -> each != number);
    }

    private boolean isUnit(String text) {
        try {
            return !library.get().quantities().unit(text).dimension().isNone();
        } catch (UnitSyntaxException e) {
            // The type of a sum of products is a dimension, whose text need not be a unit.
            return false;
        }
    }

    /** A difference of temperature is written in kelvin, of which it has as many as degrees Celsius. */
    static List<QuickFix> difference(Problem problem) {
        Optional<NumberLiteral> literal = problem.exactly(Expression.class)
                .map(each -> each instanceof BinaryExpression sum ? sum.getRight() : each)
                .flatMap(SignedLiteral::of).map(SignedLiteral::literal).filter(each -> CELSIUS.equals(each.getUnit()));
        int unit = problem.marked().lastIndexOf(CELSIUS);
        return literal.isEmpty() || unit < 0 ? List.of()
                : List.of(problem.change("Write the difference in [K]", problem.start() + unit, CELSIUS.length(), "K"));
    }

    /** {@code 5 m/s} was meant as {@code 5 [m/s]}. */
    List<QuickFix> withoutBrackets(Problem problem) {
        String before = problem.text().substring(0, problem.start()).stripTrailing();
        boolean afterNumber = !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
        Matcher unit = UNIT.matcher(problem.text()).region(problem.start(), problem.text().length());
        if (!afterNumber || !unit.lookingAt() || !isUnit(unit.group())) {
            return List.of();
        }
        return List.of(problem.change("Write the unit in brackets: [" + unit.group() + "]", problem.start(), unit.group().length(),
                "[" + unit.group() + "]"));
    }
}
