package org.twinsmith.simulation.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseLuTest {
    private static SparsePattern random(int n, int perColumn, Random random) {
        int[][] columns = new int[n][];
        for (int c = 0; c < n; c++) {
            TreeSet<Integer> rows = new TreeSet<>();
            rows.add((c + 1) % n);
            for (int i = 0; i < perColumn; i++) {
                rows.add(random.nextInt(n));
            }
            columns[c] = rows.stream().mapToInt(Integer::intValue).toArray();
        }
        return SparsePattern.ofColumns(columns);
    }

    private static double[] entries(SparsePattern pattern, Random random) {
        return random.doubles(pattern.entries(), -1, 1).toArray();
    }

    private static double[] times(SparsePattern pattern, double[] entries, double[] x) {
        double[] product = new double[x.length];
        for (int c = 0; c < x.length; c++) {
            for (int p = pattern.start(c); p < pattern.start(c + 1); p++) {
                product[pattern.row(p)] += entries[p] * x[c];
            }
        }
        return product;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 50, 300})
    void a_solution_put_into_its_equations_gives_the_right_hand_side(int n) {
        Random random = new Random(n);
        for (int trial = 0; trial < 20; trial++) {
            SparsePattern pattern = random(n, 3, random);
            SparseLu lu = new SparseLu(pattern);
            for (int repeat = 0; repeat < 3; repeat++) {
                double[] a = entries(pattern, random);
                double[] x = random.doubles(n, -1, 1).toArray();
                double[] b = times(pattern, a, x);
                double[] right = b.clone();
                assertThat(lu.factor(a)).isTrue();
                lu.solve(b);
                assertThat(times(pattern, a, b)).containsExactly(right, within(1e-6));
            }
        }
    }

    @Test
    void an_arrow_is_eliminated_without_fill_from_its_tip() {
        int n = 200;
        int[][] columns = new int[n][];
        columns[0] = java.util.stream.IntStream.range(0, n).toArray();
        for (int c = 1; c < n; c++) {
            columns[c] = new int[] {0, c};
        }
        SparsePattern arrow = SparsePattern.ofColumns(columns);
        SparseLu lu = new SparseLu(arrow);
        double[] entries = new double[arrow.entries()];
        java.util.Arrays.fill(entries, 1);
        for (int c = 0; c < n; c++) {
            entries[arrow.start(c) + (c == 0 ? 0 : 1)] = 4 * n;
        }
        assertThat(lu.factor(entries)).isTrue();
        assertThat(lu.fill()).isEqualTo(arrow.entries());
    }

    @Test
    void a_square_grid_of_2500_nodes_fills_in_far_less_than_a_band_would() {
        int side = 50;
        int[][] columns = new int[side * side][];
        for (int c = 0; c < columns.length; c++) {
            TreeSet<Integer> rows = new TreeSet<>();
            rows.add(c);
            if (c % side > 0) {
                rows.add(c - 1);
            }
            if (c % side < side - 1) {
                rows.add(c + 1);
            }
            if (c >= side) {
                rows.add(c - side);
            }
            if (c < columns.length - side) {
                rows.add(c + side);
            }
            columns[c] = rows.stream().mapToInt(Integer::intValue).toArray();
        }
        SparsePattern grid = SparsePattern.ofColumns(columns);
        SparseLu lu = new SparseLu(grid);
        double[] entries = new double[grid.entries()];
        java.util.Arrays.fill(entries, -1);
        for (int c = 0; c < columns.length; c++) {
            for (int p = grid.start(c); p < grid.start(c + 1); p++) {
                entries[p] = grid.row(p) == c ? 4.5 : -1;
            }
        }
        assertThat(lu.factor(entries)).isTrue();
        assertThat(lu.fill()).isLessThan(2 * side * side * side / 3);
    }

    @Test
    void a_singular_matrix_is_refused_and_a_later_one_is_solved() {
        SparsePattern pattern = SparsePattern.dense(2);
        SparseLu lu = new SparseLu(pattern);
        assertThat(lu.factor(new double[] {1, 2, 2, 4})).isFalse();
        assertThat(lu.factor(new double[] {Double.NaN, 2, 2, 4})).isFalse();
        assertThat(lu.factor(new double[] {0, 1, 1, 0})).isTrue();
        double[] b = {3, 5};
        lu.solve(b);
        assertThat(b).containsExactly(5, 3);
    }

    @Test
    void pivots_are_chosen_anew_where_the_old_ones_became_small() {
        SparseLu lu = new SparseLu(SparsePattern.dense(2));
        assertThat(lu.factor(new double[] {1, 0.5, 0.5, 1})).isTrue();
        assertThat(lu.factor(new double[] {1e-12, 1, 1, 1e-12})).isTrue();
        assertThat(lu.pivotings()).isEqualTo(2);
        double[] b = {1 + 1e-12, 1 + 1e-12};
        lu.solve(b);
        assertThat(b).containsExactly(new double[] {1, 1}, within(1e-12));
    }
}
