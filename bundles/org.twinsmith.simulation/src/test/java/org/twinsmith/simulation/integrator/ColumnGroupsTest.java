package org.twinsmith.simulation.integrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.twinsmith.simulation.linear.SparsePattern;

class ColumnGroupsTest {
    private static SparsePattern band(int n) {
        int[][] columns = new int[n][];
        for (int c = 0; c < n; c++) {
            int[] rows = {c - 1, c, c + 1};
            columns[c] = Arrays.stream(rows).filter(r -> r >= 0 && r < n).toArray();
        }
        return SparsePattern.ofColumns(columns);
    }

    @Test
    void a_band_of_three_needs_three_evaluations_however_long_it_is() {
        assertThat(ColumnGroups.of(band(1000)).groups()).hasNumberOfRows(3);
    }

    @Test
    void columns_of_one_group_share_no_row_and_every_column_is_in_one_group() {
        Random random = new Random(7);
        int[][] columns = new int[80][];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = random.ints(4, 0, 80).distinct().toArray();
        }
        SparsePattern pattern = SparsePattern.ofColumns(columns);
        Set<Integer> seen = new HashSet<>();
        for (int[] group : ColumnGroups.of(pattern).groups()) {
            Set<Integer> rows = new HashSet<>();
            for (int c : group) {
                assertThat(seen.add(c)).isTrue();
                for (int r : columns[c]) {
                    assertThat(rows.add(r)).isTrue();
                }
            }
        }
        assertThat(seen).hasSize(80);
    }

    @Test
    void a_dependency_is_found_where_its_derivative_happens_to_be_zero() {
        Derivatives product = (t, y, d) -> {
            d[0] = y[1] * y[2];
            d[1] = y[1] * y[1];
            d[2] = 0;
            return true;
        };
        assertThat(PatternProbe.of(product, 0, new double[3]))
                .isEqualTo(SparsePattern.ofColumns(new int[][] {{}, {0, 1}, {0}}));
    }
}
