package org.twinsmith.compile.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.core.plan.Expr;

/**
 * States among which the choice has to change during a run, because each alternative is singular somewhere: of a
 * pendulum in Cartesian coordinates now x, now y follows from the other (Mattsson, Olsson and Elmqvist, Dynamic Selection
 * of States in Dymola, Modelica Workshop 2000).
 *
 * @param equations the constraints, as often differentiated as they are
 * @param levels candidates, highest derivatives first; those below stand at the same positions
 * @param choices positions of the dummies of each alternative
 * @param determinants how regular each alternative is
 */
record Pivoting(List<Integer> equations, List<List<Integer>> levels, List<List<Integer>> choices,
        List<Expr> determinants) {
    private static final int MOST_EQUATIONS = 3;
    private static final int MOST_CHOICES = 24;

    /** All alternatives for some rows; empty where they are too many, or none is regular. */
    static Optional<Pivoting> of(ConstraintMatrix matrix, List<Integer> equations) {
        TreeSet<Integer> columns = new TreeSet<>();
        equations.forEach(equation -> columns.addAll(matrix.row(equation).keySet()));
        List<Integer> candidates = List.copyOf(columns);
        int rows = equations.size();
        if (rows > MOST_EQUATIONS || rows > candidates.size() || count(candidates.size(), rows) > MOST_CHOICES) {
            return Optional.empty();
        }
        List<List<Integer>> choices = new ArrayList<>();
        List<Expr> determinants = new ArrayList<>();
        for (List<Integer> choice : subsets(candidates.size(), rows, 0)) {
            Expr determinant = determinant(matrix, equations, choice.stream().map(candidates::get).toList());
            if (!Algebra.isZero(determinant)) {
                choices.add(choice);
                determinants.add(determinant);
            }
        }
        return choices.isEmpty() ? Optional.empty()
                : Optional.of(new Pivoting(equations, List.of(candidates), choices, determinants));
    }

    private static long count(int of, int size) {
        long count = 1;
        for (int i = 0; i < size; i++) {
            count = count * (of - i) / (i + 1);
        }
        return count;
    }

    private static List<List<Integer>> subsets(int of, int size, int first) {
        if (size == 0) {
            return List.of(List.of());
        }
        return IntStream.rangeClosed(first, of - size).boxed().flatMap(head -> subsets(of, size - 1, head + 1).stream()
                .map(tail -> {
                    List<Integer> subset = new ArrayList<>(List.of(head));
                    subset.addAll(tail);
                    return List.copyOf(subset);
                })).toList();
    }

    /** By Laplace's expansion along the first row. */
    private static Expr determinant(ConstraintMatrix matrix, List<Integer> rows, List<Integer> columns) {
        if (rows.isEmpty()) {
            return Algebra.ONE;
        }
        Map<Integer, Expr> first = matrix.row(rows.getFirst());
        Expr sum = Algebra.ZERO;
        for (int i = 0; i < columns.size(); i++) {
            Expr entry = first.getOrDefault(columns.get(i), Algebra.ZERO);
            List<Integer> others = new ArrayList<>(columns);
            others.remove(i);
            Expr minor = Algebra.isZero(entry) ? Algebra.ZERO
                    : determinant(matrix, rows.subList(1, rows.size()), others);
            if (!Algebra.isZero(minor)) {
                Expr term = Algebra.multiply(entry, minor);
                sum = i % 2 == 0 ? Algebra.add(sum, term) : Algebra.subtract(sum, term);
            }
        }
        return sum;
    }

    /** Whether there is one alternative only. */
    boolean isForced() {
        return choices.size() == 1;
    }

    /** The highest derivatives that are dummies in an alternative. */
    List<Integer> dummies(int choice) {
        return choices.get(choice).stream().map(levels.getFirst()::get).toList();
    }

    /** How many of the candidates stay states. */
    int free() {
        return levels.getFirst().size() - equations.size();
    }

    /** The positions of the states of an alternative. */
    List<Integer> states(int choice) {
        return IntStream.range(0, levels.getFirst().size()).boxed()
                .filter(position -> !choices.get(choice).contains(position)).toList();
    }

    /** The same with one more level of candidates below. */
    Pivoting with(List<Integer> level) {
        List<List<Integer>> more = new ArrayList<>(levels);
        more.add(level);
        return new Pivoting(equations, more, choices, determinants);
    }
}
