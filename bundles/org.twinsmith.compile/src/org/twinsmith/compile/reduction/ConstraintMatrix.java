package org.twinsmith.compile.reduction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

import org.twinsmith.compile.causalise.Nonzero;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.core.plan.Expr;

/**
 * The derivatives of constraints by the candidates for dummy derivatives. Columns are chosen one by one, and eliminated
 * from the other rows, so that what is chosen is regular.
 */
final class ConstraintMatrix {
    /** The share of the largest factor in a row below which a factor is too small to be divided by. */
    private static final double SMALL = 1e-3;
    /** The share of its terms below which a difference is rounding. */
    private static final double ROUNDING = 1e-12;

    /** Quality of a factor that may be zero at times. */
    private static final int UNPROVEN = 9;

    private final Nonzero nonzero;
    private final IntUnaryOperator rank;
    private final Map<Integer, TreeMap<Integer, Expr>> rows = new TreeMap<>();
    private final Map<Integer, Optional<Pivot>> bestOf = new HashMap<>();

    /** @param rank how gladly a column becomes a dummy derivative: 0 most gladly, as it is none of a state */
    ConstraintMatrix(Nonzero nonzero, IntUnaryOperator rank) {
        this.nonzero = nonzero;
        this.rank = rank;
    }

    /** Sets an entry of a row. @param equation number of the row */
    void set(int equation, int column, Expr value) {
        TreeMap<Integer, Expr> row = row(equation);
        Expr plain = plain(value);
        if (!Algebra.isZero(plain)) {
            row.put(column, plain);
        }
    }

    /** A row; empty where all its entries are zero. */
    TreeMap<Integer, Expr> row(int equation) {
        return rows.computeIfAbsent(equation, key -> new TreeMap<>());
    }

    private Expr plain(Expr value) {
        double constant = nonzero.constant(value);
        return Double.isFinite(constant) ? Algebra.constant(constant) : value;
    }

    /** A column chosen for a row. */
    record Pivot(int equation, int column, int quality) {
    }

    /** Chooses columns as long as no choice depends on the values of states. @return the columns */
    List<Integer> eliminate() {
        List<Integer> chosen = new ArrayList<>();
        for (Optional<Pivot> pivot = best(); pivot.isPresent(); pivot = best()) {
            chosen.add(pivot.get().column());
            eliminate(pivot.get());
        }
        return chosen;
    }

    private Optional<Pivot> best() {
        return rows.keySet().stream().map(row -> bestOf.computeIfAbsent(row, this::best)).flatMap(Optional::stream)
                .min(Comparator
                        .comparingInt(Pivot::quality).thenComparing(pivot -> row(pivot.equation()).size())
                        .thenComparing(Pivot::equation));
    }

    private Optional<Pivot> best(int equation) {
        TreeMap<Integer, Expr> row = row(equation);
        double largest = row.values().stream().mapToDouble(value -> Math.abs(nonzero.constant(value)))
                .filter(Double::isFinite).max().orElse(0);
        return row.entrySet().stream()
                .map(entry -> new Pivot(equation, entry.getKey(), quality(entry.getKey(), entry.getValue(), largest)))
                .filter(pivot -> pivot.quality() < UNPROVEN || row.size() == 1)
                .min(Comparator.comparingInt(Pivot::quality).thenComparing(pivot -> -pivot.column()));
    }

    private int quality(int column, Expr value, double largest) {
        double constant = nonzero.constant(value);
        boolean proven = Double.isNaN(constant) ? nonzero.holds(value) : Math.abs(constant) >= SMALL * largest;
        int preference = rank.applyAsInt(column);
        if (preference == 0) {
            return proven ? 0 : 1;
        }
        return proven ? 1 + preference : UNPROVEN;
    }

    private void eliminate(Pivot pivot) {
        TreeMap<Integer, Expr> chosen = rows.remove(pivot.equation());
        Expr divisor = chosen.remove(pivot.column());
        rows.forEach((equation, row) -> {
            Expr entry = row.remove(pivot.column());
            if (entry != null) {
                Expr factor = plain(Algebra.divide(entry, divisor));
                chosen.forEach((column, value) -> subtract(row, column, Algebra.multiply(factor, value)));
                bestOf.remove(equation);
            }
        });
    }

    private void subtract(TreeMap<Integer, Expr> row, int column, Expr term) {
        Expr before = row.getOrDefault(column, Algebra.ZERO);
        Expr after = before.equals(term) ? Algebra.ZERO : plain(Algebra.subtract(before, term));
        double size = Math.max(Math.abs(nonzero.constant(before)), Math.abs(nonzero.constant(term)));
        boolean zero = Algebra.isZero(after) || Math.abs(nonzero.constant(after)) <= ROUNDING * size;
        if (zero) {
            row.remove(column);
        } else {
            row.put(column, after);
        }
    }

    /** Rows that share columns, directly or through others; what was chosen is not among them. */
    List<List<Integer>> components() {
        List<List<Integer>> components = new ArrayList<>();
        TreeSet<Integer> left = new TreeSet<>(rows.keySet());
        while (!left.isEmpty()) {
            List<Integer> component = new ArrayList<>(List.of(left.pollFirst()));
            for (int i = 0; i < component.size(); i++) {
                TreeMap<Integer, Expr> row = row(component.get(i));
                List<Integer> near = left.stream().filter(other -> row(other).keySet().stream()
                        .anyMatch(row::containsKey)).toList();
                component.addAll(near);
                left.removeAll(near);
            }
            component.sort(Comparator.naturalOrder());
            components.add(component);
        }
        return components;
    }
}
