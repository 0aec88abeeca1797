package org.twinsmith.compile.alias;

import java.util.List;

import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;

/** Disjoint sets of variables that are equal up to their sign, each with at most one member that is no plain unknown. */
final class AliasClasses {
    private final List<FlatVariable> variables;
    private final int[] parent;
    private final boolean[] negated;

    AliasClasses(List<FlatVariable> variables) {
        this.variables = variables;
        parent = new int[variables.size()];
        negated = new boolean[variables.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
    }

    /** The representative, with paths shortened on the way. */
    Alias find(int variable) {
        int root = variable;
        boolean sign = false;
        while (parent[root] != root) {
            sign ^= negated[root];
            root = parent[root];
        }
        shorten(variable, root, sign);
        return new Alias(root, sign);
    }

    private void shorten(int variable, int root, boolean sign) {
        int each = variable;
        boolean rest = sign;
        while (parent[each] != each) {
            int next = parent[each];
            boolean own = negated[each];
            parent[each] = root;
            negated[each] = rest;
            rest ^= own;
            each = next;
        }
    }

    /**
     * Makes two variables equal, or opposite.
     *
     * @return whether they were joined; if not, their equation has to stay, because both are determined otherwise or
     *         because they are joined already
     */
    boolean join(int left, int right, boolean opposite) {
        Alias first = find(left);
        Alias second = find(right);
        if (first.variable() == second.variable()) {
            return false;
        }
        boolean firstFixed = isFixed(first.variable());
        if (firstFixed && isFixed(second.variable())) {
            return false;
        }
        boolean keepFirst = firstFixed || !isFixed(second.variable()) && first.variable() < second.variable();
        int root = keepFirst ? first.variable() : second.variable();
        int child = keepFirst ? second.variable() : first.variable();
        parent[child] = root;
        negated[child] = opposite ^ first.negated() ^ second.negated();
        return true;
    }

    /** A derivative counts as fixed: it has a slot that the integrator reads. */
    private boolean isFixed(int variable) {
        return variables.get(variable).kind() != FlatKind.ALGEBRAIC;
    }
}
