package org.twinsmith.lang.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.DimensionVariables;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.ExpressionType.Unknown;
import org.twinsmith.model.twin.Callable;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.FunctionParameter;

/** The type of a call of a declared function; where that is generic over dimensions, the arguments choose them. */
final class GenericCall {
    private final Typing typing;
    private final TypeProblems problems;
    private final DimensionVariables variables = new DimensionVariables();

    GenericCall(Typing typing, TypeProblems problems) {
        this.typing = typing;
        this.problems = problems;
    }

    /** One argument beside its parameter. */
    private record Pair(Expression argument, FunctionParameter parameter, ExpressionType target) {
        boolean isGeneric() {
            return target instanceof Quantity quantity && !DimensionVariables.in(quantity.dimension()).isEmpty();
        }

        Dimension pattern() {
            return target.asQuantity().orElseThrow().dimension();
        }
    }

    /** @param call with as many arguments as the function has parameters */
    ExpressionType of(FunctionCall call, Callable callable) {
        List<Pair> generic = new ArrayList<>();
        boolean fits = true;
        for (int i = 0; i < callable.getParameters().size(); i++) {
            FunctionParameter parameter = callable.getParameters().get(i);
            Pair pair = new Pair(call.getArguments().get(i), parameter, typing.declared().of(parameter));
            if (pair.isGeneric()) {
                generic.add(pair);
            } else {
                typing.fits(pair.argument(), pair.target(), parameter.getName(), false);
            }
        }
        for (Pair pair : generic) {
            fits &= isNumber(pair);
        }
        if (!fits) {
            return new Unknown();
        }
        solve(generic);
        for (Pair pair : generic) {
            fits &= agrees(pair, call);
        }
        return fits ? result(typing.declared().of(callable.getType())) : new Unknown();
    }

    private boolean isNumber(Pair pair) {
        ExpressionType type = typing.value(pair.argument());
        if (!type.isUnknown() && type.asQuantity().isEmpty()) {
            problems.error(Code.TYPE_MISMATCH, pair.argument(), SourceTexts.quoted(pair.argument()) + " is " + type.description()
                    + ", but '" + pair.parameter().getName() + "' is a number", "");
        }
        return type.asQuantity().isPresent();
    }

    /** An argument with one unknown settles it; the others wait until they have one left. */
    private void solve(List<Pair> generic) {
        List<Pair> open = new ArrayList<>(generic);
        while (open.removeIf(pair -> variables.meet(pair.pattern(), given(pair)))) {
            continue;
        }
    }

    private Dimension given(Pair pair) {
        return typing.value(pair.argument()).asQuantity().orElseThrow().dimension();
    }

    private boolean agrees(Pair pair, FunctionCall call) {
        Dimension wanted = variables.apply(pair.pattern());
        boolean agrees = wanted.equals(given(pair));
        if (!agrees) {
            problems.error(Code.DIMENSION_MISMATCH, pair.argument(), SourceTexts.quoted(pair.argument()) + " is "
                    + typing.value(pair.argument()).description() + ", but '" + pair.parameter().getName() + "' of '"
                    + call.getFunction() + "' is " + Quantity.of(wanted).description() + " with the other arguments", "");
        }
        return agrees;
    }

    private ExpressionType result(ExpressionType declared) {
        return Optional.of(declared).filter(Quantity.class::isInstance).map(Quantity.class::cast)
                .filter(quantity -> !DimensionVariables.in(quantity.dimension()).isEmpty())
                .<ExpressionType>map(quantity -> Quantity.of(variables.apply(quantity.dimension()))).orElse(declared);
    }
}
