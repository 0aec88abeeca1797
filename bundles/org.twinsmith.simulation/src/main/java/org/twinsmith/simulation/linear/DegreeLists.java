package org.twinsmith.simulation.linear;

import java.util.Arrays;

/** Variables in doubly linked lists, one for each degree. */
final class DegreeLists {
    private static final int NONE = -1;

    private final int[] head;
    private final int[] next;
    private final int[] previous;
    private final int[] degree;
    private int least;

    DegreeLists(int n) {
        head = new int[Math.max(1, n)];
        next = new int[n];
        previous = new int[n];
        degree = new int[n];
        Arrays.fill(head, NONE);
    }

    void put(int variable, int newDegree) {
        degree[variable] = newDegree;
        previous[variable] = NONE;
        next[variable] = head[newDegree];
        if (head[newDegree] != NONE) {
            previous[head[newDegree]] = variable;
        }
        head[newDegree] = variable;
        least = Math.min(least, newDegree);
    }

    void move(int variable, int newDegree) {
        remove(variable);
        put(variable, Math.max(0, newDegree));
    }

    int takeLeast() {
        while (head[least] == NONE) {
            least++;
        }
        int variable = head[least];
        remove(variable);
        return variable;
    }

    private void remove(int variable) {
        if (previous[variable] == NONE) {
            head[degree[variable]] = next[variable];
        } else {
            next[previous[variable]] = next[variable];
        }
        if (next[variable] != NONE) {
            previous[next[variable]] = previous[variable];
        }
    }
}
