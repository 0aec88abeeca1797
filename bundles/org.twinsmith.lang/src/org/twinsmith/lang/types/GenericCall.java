package org.twinsmith.lang.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.DimensionVariables;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.ExpressionType.Unknown;
import org.twinsmith.model.semantics.SignedLiteral;
import org.twinsmith.model.twin.Callable;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.FunctionParameter;

/** The type of a call of a declared function; where that is generic over dimensions, the arguments choose them. */
final class GenericCall {
    /** A bare number says less of a dimension than anything else, and a number with a unit that would better have none speaks against its argument. */
    private static final double BARE = 0.6;
    private static final double SURPLUS = 0.3;

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

    /** An argument with one unknown settles it, the most believed first; the others wait until they have one left. */
    private void solve(List<Pair> generic) {
        List<Pair> open = new ArrayList<>(generic);
        open.sort(Comparator.comparingDouble(pair -> -support(pair, generic)));
        while (open.removeIf(pair -> variables.meet(pair.pattern(), given(pair)))) {
            continue;
        }
    }

    /** What an argument by itself makes of the one unknown of its parameter; empty where that has several. */
    private Optional<Dimension> alone(Pair pair, String unknown) {
        DimensionVariables own = new DimensionVariables();
        boolean settled = DimensionVariables.in(pair.pattern()).equals(Set.of(unknown)) && own.meet(pair.pattern(), given(pair));
        return settled ? Optional.of(own.apply(Dimension.base(unknown))) : Optional.empty();
    }

    /** How much speaks for an argument: what others agree with it, for one odd argument is likelier wrong than several. */
    private double support(Pair pair, List<Pair> all) {
        Set<String> unknowns = DimensionVariables.in(pair.pattern());
        if (unknowns.size() != 1) {
            return 0;
        }
        String unknown = unknowns.iterator().next();
        Optional<Dimension> own = alone(pair, unknown);
        double support = 0;
        for (Pair other : all) {
            Optional<Dimension> theirs = alone(other, unknown);
            if (theirs.isPresent() && theirs.equals(own)) {
                support += isBare(other) ? BARE : 1;
            } else if (theirs.isPresent() && typing.agreesWithoutUnit(pair.argument(), given(pair), given(other))) {
                support -= SURPLUS;
            }
        }
        return support;
    }

    private static boolean isBare(Pair pair) {
        return SignedLiteral.of(pair.argument()).filter(literal -> literal.literal().getUnit() == null).isPresent();
    }

    private Dimension given(Pair pair) {
        return typing.value(pair.argument()).asQuantity().orElseThrow().dimension();
    }

    private boolean agrees(Pair pair, FunctionCall call) {
        Dimension wanted = variables.apply(pair.pattern());
        boolean agrees = wanted.equals(given(pair));
        if (!agrees) {
            problems.error(Code.DIMENSION_MISMATCH, typing.cause(pair.argument(), given(pair), wanted), SourceTexts.quoted(pair.argument()) + " is "
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
