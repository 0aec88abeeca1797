package org.twinsmith.compile.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Strongly connected components by the algorithm of Tarjan (SIAM J. Comput. 1, 1972), without recursion: the blocks of the block
 * triangular form, once equations and unknowns are matched (Duff and Reid, An implementation of Tarjan's algorithm for the block
 * triangularization of a matrix, ACM TOMS 4, 1978).
 */
public final class StrongComponents {
    private final int[][] successors;
    private final int[] index;
    private final int[] low;
    private final int[] next;
    private final boolean[] open;
    private final ArrayDeque<Integer> stack = new ArrayDeque<>();
    private final List<int[]> components = new ArrayList<>();
    private int counter;

    private StrongComponents(int[][] successors) {
        this.successors = successors;
        index = new int[successors.length];
        low = new int[successors.length];
        next = new int[successors.length];
        open = new boolean[successors.length];
    }

    /**
     * The components; each stands after those that its nodes have edges to.
     *
     * @param successors the nodes that each node has an edge to
     * @return nodes of each component, ascending
     */
    public static List<int[]> of(int[][] successors) {
        StrongComponents search = new StrongComponents(successors);
        for (int node = 0; node < successors.length; node++) {
            if (search.index[node] == 0) {
                search.from(node);
            }
        }
        return search.components;
    }

    private void from(int root) {
        ArrayDeque<Integer> path = new ArrayDeque<>();
        enter(root, path);
        while (!path.isEmpty()) {
            int node = path.peek();
            if (next[node] < successors[node].length) {
                int successor = successors[node][next[node]++];
                if (index[successor] == 0) {
                    enter(successor, path);
                } else if (open[successor]) {
                    low[node] = Math.min(low[node], index[successor]);
                }
            } else {
                path.pop();
                if (!path.isEmpty()) {
                    low[path.peek()] = Math.min(low[path.peek()], low[node]);
                }
                close(node);
            }
        }
    }

    private void enter(int node, ArrayDeque<Integer> path) {
        index[node] = low[node] = ++counter;
        open[node] = true;
        stack.push(node);
        path.push(node);
    }

    private void close(int node) {
        if (low[node] != index[node]) {
            return;
        }
        List<Integer> members = new ArrayList<>();
        int member;
        do {
            member = stack.pop();
            open[member] = false;
            members.add(member);
        } while (member != node);
        int[] component = members.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(component);
        components.add(component);
    }
}
