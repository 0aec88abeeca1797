package org.twinsmith.lang.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.DimensionVariables;
import org.twinsmith.core.quantity.Rational;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.BinaryOperator;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.FunctionParameter;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.UnaryExpression;

/** The numbers with units that an expression is a product of: where its dimension is wrong, one of them is the likeliest cause. */
final class UnitLiterals {

    /** Functions whose result has the unit of their one argument, or that times a second. */
    private static final Set<String> PROPORTIONAL = Set.of("abs", "sum", "measured", "integral", "mean", "min", "max", "rms", "final", "bare");
    private static final Comparator<Suspect> LIKELIEST = Comparator.comparingLong(Suspect::strangeness).thenComparingDouble(Suspect::oddity);

    /**
     * A number whose unit would put the dimension right.
     *
     * @param wanted the dimension that it would have to have
     * @param strangeness nothing where a unit has a symbol for that; else grows with the base units that the number has nothing of now: rather one
     *        has the wrong power than that another one is missing
     */
    record Suspect(NumberLiteral literal, Dimension wanted, long strangeness) {
        /** The plainer the unit that would be right, the likelier the unit that is there is wrong. */
        private double oddity() {
            return wanted.exponents().values().stream().mapToDouble(each -> Math.abs(each.doubleValue())).sum();
        }

        /** Whether there is such a unit: nobody means the third root of a metre. */
        private boolean isUsual() {
            return wanted.exponents().values().stream().allMatch(each -> each.denominator() == 1);
        }
    }

    private final Quantities quantities;
    private final Dimension excess;
    private final List<Suspect> suspects = new ArrayList<>();

    private UnitLiterals(Quantities quantities, Dimension excess) {
        this.quantities = quantities;
        this.excess = excess;
    }

    /** The numbers in an expression. @param excess its dimension over that which it should have */
    static List<Suspect> in(Expression expression, Dimension excess, Quantities quantities) {
        UnitLiterals search = new UnitLiterals(quantities, excess);
        search.collect(expression, Rational.ONE);
        return search.suspects;
    }

    /** The only suspect, or the one that is nearest to a unit that would be right, a plain one if possible; empty where several are. */
    static Optional<Suspect> likeliest(List<Suspect> suspects) {
        List<Suspect> sorted = suspects.stream().filter(Suspect::isUsual).sorted(LIKELIEST).toList();
        boolean clear = sorted.size() == 1 || sorted.size() > 1 && LIKELIEST.compare(sorted.get(0), sorted.get(1)) < 0;
        return clear ? Optional.of(sorted.getFirst()) : Optional.empty();
    }

    /** @param power the power to which the dimension of the expression enters that of the whole */
    private void collect(Expression expression, Rational power) {
        switch (expression) {
            case NumberLiteral literal when literal.getUnit() != null -> suspect(literal, power);
            case UnaryExpression unary -> collect(unary.getOperand(), power);
            case BinaryExpression binary when binary.getOperator() == BinaryOperator.MULTIPLY -> {
                collect(binary.getLeft(), power);
                collect(binary.getRight(), power);
            }
            case BinaryExpression binary when binary.getOperator() == BinaryOperator.DIVIDE -> {
                collect(binary.getLeft(), power);
                collect(binary.getRight(), power.negate());
            }
            case BinaryExpression binary when binary.getOperator() == BinaryOperator.POWER -> Exponents.constant(binary.getRight())
                    .filter(exponent -> !exponent.isZero()).ifPresent(exponent -> collect(binary.getLeft(), power.times(exponent)));
            case FunctionCall call when "sqrt".equals(call.getFunction()) && call.getArguments().size() == 1 ->
                collect(call.getArguments().getFirst(), power.times(new Rational(1, 2)));
            case FunctionCall call when "delay".equals(call.getFunction()) && !call.getArguments().isEmpty() ->
                collect(call.getArguments().getFirst(), power);
            case FunctionCall call when PROPORTIONAL.contains(call.getFunction()) && call.getArguments().size() == 1 ->
                collect(call.getArguments().getFirst(), power);
            case FunctionCall call when call.getDeclared() != null && !call.getDeclared().eIsProxy() -> generic(call, power);
            case null, default -> { }
        }
    }

    /** Arguments whose dimension decides that of the result, as of f(x : Real ['u]) : Real ['u^2]. */
    private void generic(FunctionCall call, Rational power) {
        List<FunctionParameter> parameters = call.getDeclared().getParameters();
        SortedMap<String, Rational> result = quantities.of(call.getDeclared().getType()).dimension().exponents();
        for (int i = 0; i < Math.min(parameters.size(), call.getArguments().size()); i++) {
            Dimension pattern = quantities.of(parameters.get(i).getType()).dimension();
            Set<String> unknown = DimensionVariables.in(pattern);
            Rational share = unknown.size() == 1 ? result.get(unknown.iterator().next()) : null;
            if (share != null) {
                collect(call.getArguments().get(i), power.times(share).times(pattern.exponents().get(unknown.iterator().next()).inverse()));
            }
        }
    }

    private void suspect(NumberLiteral literal, Rational power) {
        try {
            Dimension own = quantities.unit(literal.getUnit()).dimension();
            Dimension wanted = own.over(excess.pow(power.inverse()));
            long foreign = wanted.exponents().keySet().stream().filter(each -> !own.exponents().containsKey(each)).count();
            suspects.add(new Suspect(literal, wanted, wanted.isNone() || quantities.hasSymbol(wanted) ? 0 : 1 + foreign));
        } catch (UnitSyntaxException e) {
            // A unit that nobody knows is reported where it is written, and then nothing else is.
            return;
        }
    }
}
