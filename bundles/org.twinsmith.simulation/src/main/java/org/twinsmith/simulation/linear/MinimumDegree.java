package org.twinsmith.simulation.linear;

import java.util.Arrays;

/**
 * An order of elimination with little fill: always a variable of least approximate degree next, on the graph of the
 * matrix plus its transposed, as a quotient graph of variables and eliminated cliques (Amestoy, Davis, Duff, An
 * approximate minimum degree ordering algorithm, SIAM J. Matrix Anal. Appl. 17, 1996). Without supervariables.
 */
final class MinimumDegree {
    private final int n;
    private final int[][] variables;
    private final int[] variableCount;
    private final int[][] elements;
    private final int[] elementCount;
    private final int[][] members;
    private final boolean[] eliminated;
    private final boolean[] absorbed;
    private final int[] outside;
    private final int[] outsideStamp;
    private final int[] mark;
    private final DegreeLists degrees;
    private int stamp;

    private MinimumDegree(SparsePattern pattern) {
        n = pattern.n();
        variables = new int[n][];
        variableCount = new int[n];
        elements = new int[n][];
        elementCount = new int[n];
        members = new int[n][];
        eliminated = new boolean[n];
        absorbed = new boolean[n];
        outside = new int[n];
        outsideStamp = new int[n];
        mark = new int[n];
        degrees = new DegreeLists(n);
        SparsePattern both = pattern.withDiagonalAnd(pattern.transposed());
        for (int v = 0; v < n; v++) {
            variables[v] = new int[both.size(v) - 1];
            for (int p = both.start(v); p < both.start(v + 1); p++) {
                if (both.row(p) != v) {
                    variables[v][variableCount[v]++] = both.row(p);
                }
            }
            elements[v] = new int[4];
            degrees.put(v, variableCount[v]);
        }
    }

    /** The columns in the order in which to eliminate them. @param pattern of the matrix */
    static int[] order(SparsePattern pattern) {
        MinimumDegree graph = new MinimumDegree(pattern);
        int[] order = new int[graph.n];
        for (int k = 0; k < graph.n; k++) {
            order[k] = graph.degrees.takeLeast();
            graph.eliminate(order[k], graph.n - k - 1);
        }
        return order;
    }

    private void eliminate(int pivot, int remaining) {
        int[] clique = neighbours(pivot);
        eliminated[pivot] = true;
        members[pivot] = clique;
        stamp++;
        for (int v : clique) {
            countOutside(v);
        }
        for (int v : clique) {
            mark[v] = stamp;
        }
        for (int v : clique) {
            degrees.move(v, Math.min(remaining - 1, clique.length - 1 + pruned(v, pivot)));
        }
        variables[pivot] = null;
        elements[pivot] = null;
    }

    /** The variables that the pivot touches; the cliques it was in are absorbed by the one it becomes. */
    private int[] neighbours(int pivot) {
        stamp++;
        mark[pivot] = stamp;
        int most = variableCount[pivot];
        for (int e = 0; e < elementCount[pivot]; e++) {
            most += members[elements[pivot][e]].length;
        }
        int[] found = new int[most];
        int count = collect(variables[pivot], variableCount[pivot], found, 0);
        for (int e = 0; e < elementCount[pivot]; e++) {
            int element = elements[pivot][e];
            count = collect(members[element], members[element].length, found, count);
            absorbed[element] = true;
            members[element] = null;
        }
        return Arrays.copyOf(found, count);
    }

    private int collect(int[] from, int length, int[] into, int count) {
        int next = count;
        for (int i = 0; i < length; i++) {
            if (!eliminated[from[i]] && mark[from[i]] != stamp) {
                mark[from[i]] = stamp;
                into[next++] = from[i];
            }
        }
        return next;
    }

    /** Takes a variable of the new clique from what the other cliques have outside of it. */
    private void countOutside(int v) {
        for (int e = 0; e < elementCount[v]; e++) {
            int element = elements[v][e];
            if (!absorbed[element]) {
                if (outsideStamp[element] != stamp) {
                    outsideStamp[element] = stamp;
                    outside[element] = living(element);
                }
                outside[element]--;
            }
        }
    }

    private int living(int element) {
        int count = 0;
        int[] all = members[element];
        for (int v : all) {
            if (!eliminated[v]) {
                all[count++] = v;
            }
        }
        if (count < all.length) {
            members[element] = Arrays.copyOf(all, count);
        }
        return count;
    }

    /** Drops what the new clique covers. @return a bound of the neighbours outside of it */
    private int pruned(int v, int pivot) {
        int kept = 0;
        int degree = 0;
        for (int e = 0; e < elementCount[v]; e++) {
            int element = elements[v][e];
            if (!absorbed[element] && outside[element] > 0) {
                elements[v][kept++] = element;
                degree += outside[element];
            }
        }
        if (kept == elements[v].length) {
            elements[v] = Arrays.copyOf(elements[v], 2 * kept);
        }
        elements[v][kept] = pivot;
        elementCount[v] = kept + 1;
        int left = 0;
        for (int i = 0; i < variableCount[v]; i++) {
            int other = variables[v][i];
            if (!eliminated[other] && mark[other] != stamp) {
                variables[v][left++] = other;
            }
        }
        variableCount[v] = left;
        return degree + left;
    }
}
