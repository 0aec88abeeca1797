package org.twinsmith.compile.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.Evaluator;
import org.twinsmith.compile.expression.Linear;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.core.plan.Expr;

/**
 * Looks whether linear equations say the same or contradict each other, by elimination: each is reduced by those before
 * it, and what is left of one that depends on them is 0 = 0 or 0 = c.
 */
final class Redundancy {
    private static final double ROUNDING = 1e-9;
    /** Beyond this, elimination by hand-sized means is no explanation any more. */
    private static final int MOST_EQUATIONS = 200;

    /** What an equation says after those before it. @param consistent whether it follows from them */
    record Dependent(FlatEquation equation, boolean consistent) {
    }

    /** A linear equation: factors of variables and what they add up to. @param size magnitude of its terms */
    private record Row(SortedMap<Integer, Double> factors, double right, double size) {
        Row minus(double share, Row other) {
            SortedMap<Integer, Double> sum = new TreeMap<>(factors);
            double most = Math.max(size, Math.abs(share) * other.size);
            other.factors.forEach((slot, factor) -> sum.merge(slot, -share * factor, Double::sum));
            sum.values().removeIf(factor -> Math.abs(factor) <= ROUNDING * most);
            return new Row(sum, right - share * other.right, most);
        }
    }

    private final Evaluator known;

    /** @param values of parameters by id; not a number for what is not known */
    Redundancy(double[] values) {
        known = Evaluator.of(slot -> slot < values.length ? values[slot] : Double.NaN);
    }

    /** The equations that depend on those before them; empty where none does, or where that cannot be told. */
    List<Dependent> among(List<FlatEquation> equations) {
        List<Dependent> dependent = new ArrayList<>();
        List<Row> basis = new ArrayList<>();
        if (equations.size() > MOST_EQUATIONS) {
            return dependent;
        }
        for (FlatEquation equation : equations) {
            Optional<Row> row = row(equation);
            if (row.isEmpty()) {
                continue;
            }
            Row rest = row.get();
            for (Row each : basis) {
                Double factor = rest.factors().get(each.factors().firstKey());
                if (factor != null) {
                    rest = rest.minus(factor / each.factors().get(each.factors().firstKey()), each);
                }
            }
            if (rest.factors().isEmpty()) {
                double size = Math.max(Math.abs(row.get().right()), rest.size());
                dependent.add(new Dependent(equation, Math.abs(rest.right()) <= ROUNDING * size));
            } else {
                basis.add(rest);
            }
        }
        return dependent;
    }

    /** Empty where the equation is not linear in all that is not known. */
    private Optional<Row> row(FlatEquation equation) {
        Expr rest = Algebra.subtract(equation.left(), equation.right());
        TreeSet<Integer> read = new TreeSet<>();
        Slots.all(read::add).visit(rest);
        SortedMap<Integer, Double> factors = new TreeMap<>();
        for (int slot : read) {
            if (!Double.isNaN(known.value(new Expr.Slot(slot)))) {
                continue;
            }
            Optional<Linear> parts = Linear.in(rest, slot);
            if (parts.isEmpty()) {
                return Optional.empty();
            }
            double factor = known.value(parts.get().coefficient());
            if (!Double.isFinite(factor)) {
                return Optional.empty();
            }
            if (factor != 0) {
                factors.put(slot, factor);
            }
            rest = parts.get().rest();
        }
        double right = -known.value(rest);
        double size = factors.values().stream().mapToDouble(Math::abs).max().orElse(0);
        return Double.isFinite(right) && size > 0 ? Optional.of(new Row(factors, right, size)) : Optional.empty();
    }
}
