package org.twinsmith.simulation.algebra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

import org.twinsmith.simulation.linear.SparsePattern;

/**
 * Makes the Jacobian of a torn loop from the partial derivatives of its single equations: forward accumulation (Griewank
 * and Walther, Evaluating Derivatives, 3.1) over the entries that are not identically zero. Exact up to rounding. Does
 * not allocate while it computes.
 *
 * <p>Rows below n are residuals, row n + k is inner assignment k; columns below n are iteration variables, column n + k is
 * the variable of inner assignment k.
 */
public final class ChainRule {
    private static final int ONE = -1;
    private final double[] partials;
    private final double[] tangents;
    /** Each operation adds partial times tangent (or times one) to a tangent, or to the Jacobian. */
    private final int[] innerTargets;
    private final int[] innerPartials;
    private final int[] innerSources;
    private final int[] targets;
    private final int[] targetPartials;
    private final int[] sources;
    private final Optional<SparsePattern> pattern;

    /**
     * @param n number of iteration variables
     * @param rows row of each partial derivative
     * @param columns column of each; that of an inner assignment's variable only in later rows
     */
    public ChainRule(int n, int[] rows, int[] columns) {
        partials = new double[rows.length];
        Operations inner = new Operations();
        Operations outer = new Operations();
        tangents = new double[new Structure(n, rows, columns).record(inner, outer)];
        innerTargets = inner.targets();
        innerPartials = inner.partials();
        innerSources = inner.sources();
        JacobianPlaces places = JacobianPlaces.of(n, outer.targets());
        pattern = places.pattern();
        targets = places.targets();
        targetPartials = outer.partials();
        sources = outer.sources();
    }

    /** Where the partial derivatives are to be written, in the order of the constructor. */
    public double[] partials() {
        return partials;
    }

    /** Gives partial derivatives a value that nothing else writes. @param places in the order of the constructor */
    public void fix(double value, int... places) {
        for (int place : places) {
            partials[place] = value;
        }
    }

    /** Where the Jacobian may differ from zero, where it is large and most of it is zero; empty otherwise. */
    public Optional<SparsePattern> pattern() {
        return pattern;
    }

    /**
     * Adds the total derivatives of the residuals by the iteration variables.
     *
     * @param jacobian in the order of {@link #pattern}, or n by n, row by row
     */
    public void addTo(double[] jacobian) {
        Arrays.fill(tangents, 0);
        run(innerTargets, innerPartials, innerSources, tangents);
        run(targets, targetPartials, sources, jacobian);
    }

    private void run(int[] to, int[] factors, int[] from, double[] into) {
        for (int i = 0; i < to.length; i++) {
            into[to[i]] += from[i] == ONE ? partials[factors[i]] : partials[factors[i]] * tangents[from[i]];
        }
    }

    /** A list of operations under construction. */
    private static final class Operations {
        private final List<int[]> all = new ArrayList<>();

        void add(int target, int partial, int source) {
            all.add(new int[] {target, partial, source});
        }

        int[] targets() {
            return all.stream().mapToInt(each -> each[0]).toArray();
        }

        int[] partials() {
            return all.stream().mapToInt(each -> each[1]).toArray();
        }

        int[] sources() {
            return all.stream().mapToInt(each -> each[2]).toArray();
        }
    }

    /** Which variable depends on which iteration variables. */
    private static final class Structure {
        private final int n;
        private final int[] columns;
        private final SortedMap<Integer, List<Integer>> partialsOfRow = new TreeMap<>();
        /** By inner assignment: iteration variable to the tangent's place. */
        private final List<SortedMap<Integer, Integer>> tangentsOf = new ArrayList<>();
        private int count;

        Structure(int n, int[] rows, int[] columns) {
            this.n = n;
            this.columns = columns;
            int inner = 0;
            for (int p = 0; p < rows.length; p++) {
                partialsOfRow.computeIfAbsent(rows[p], row -> new ArrayList<>()).add(p);
                inner = Math.max(inner, Math.max(rows[p], columns[p]) - n + 1);
            }
            for (int k = 0; k < inner; k++) {
                tangentsOf.add(new TreeMap<>());
            }
        }

        /** @return number of tangents */
        int record(Operations inner, Operations outer) {
            for (int k = 0; k < tangentsOf.size(); k++) {
                SortedMap<Integer, Integer> own = tangentsOf.get(k);
                record(n + k, inner, column -> own.computeIfAbsent(column, c -> count++));
            }
            for (int row = 0; row < n; row++) {
                int first = row * n;
                record(row, outer, column -> first + column);
            }
            return count;
        }

        private void record(int row, Operations into, IntUnaryOperator target) {
            for (int p : partialsOfRow.getOrDefault(row, List.of())) {
                int column = columns[p];
                if (column < n) {
                    into.add(target.applyAsInt(column), p, ONE);
                } else if (row >= n && column >= row) {
                    throw new IllegalArgumentException("row " + row + " reads column " + column);
                } else {
                    tangentsOf.get(column - n).forEach((by, tangent) -> into.add(target.applyAsInt(by), p, tangent));
                }
            }
        }
    }
}
