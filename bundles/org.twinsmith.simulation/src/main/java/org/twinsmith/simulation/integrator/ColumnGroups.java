package org.twinsmith.simulation.integrator;

import java.util.Arrays;

import org.twinsmith.simulation.linear.SparsePattern;

/**
 * Columns of a Jacobian that share no row, so that one evaluation gives the differences of all of them (Curtis, Powell,
 * Reid, On the estimation of sparse Jacobian matrices, J. Inst. Maths Applics 13, 1974).
 *
 * @param groups each with its columns
 */
record ColumnGroups(int[][] groups) {
    static ColumnGroups of(SparsePattern pattern) {
        int n = pattern.n();
        SparsePattern columnsOfRows = pattern.transposed();
        int[] group = new int[n];
        int[] taken = new int[n + 1];
        Arrays.fill(group, -1);
        Arrays.fill(taken, -1);
        int count = 0;
        for (int c = 0; c < n; c++) {
            forbid(pattern, columnsOfRows, c, group, taken);
            int free = 0;
            while (taken[free] == c) {
                free++;
            }
            group[c] = free;
            count = Math.max(count, free + 1);
        }
        return new ColumnGroups(gather(group, count));
    }

    /** Marks the groups of the columns that share a row with column c. */
    private static void forbid(SparsePattern pattern, SparsePattern columnsOfRows, int c, int[] group, int[] taken) {
        for (int p = pattern.start(c); p < pattern.start(c + 1); p++) {
            int row = pattern.row(p);
            for (int q = columnsOfRows.start(row); q < columnsOfRows.start(row + 1); q++) {
                int neighbour = group[columnsOfRows.row(q)];
                if (neighbour >= 0) {
                    taken[neighbour] = c;
                }
            }
        }
    }

    private static int[][] gather(int[] group, int count) {
        int[] sizes = new int[count];
        for (int g : group) {
            sizes[g]++;
        }
        int[][] groups = new int[count][];
        for (int g = 0; g < count; g++) {
            groups[g] = new int[sizes[g]];
        }
        for (int c = group.length - 1; c >= 0; c--) {
            groups[group[c]][--sizes[group[c]]] = c;
        }
        return groups;
    }
}
