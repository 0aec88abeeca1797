package org.twinsmith.codegen.java;

import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Relation;

/** Tells relations whose changes are known beforehand from those that somebody has to look for. */
final class KnownInstants {
    private KnownInstants() {
    }

    /** Whether each relation of a plan compares time with parameters and properties, and is true from then on, or until then. */
    static boolean areAll(Plan plan) {
        return plan.relations().stream().allMatch(relation -> relation.isInstant() && isOneSided(relation.comparison())
                && isSteady(relation, plan.layout()));
    }

    private static boolean isOneSided(Comparison comparison) {
        return comparison == Comparison.GREATER_OR_EQUAL || comparison == Comparison.LESS;
    }

    private static boolean isSteady(Relation relation, Layout layout) {
        Reads reads = Reads.of(relation.right());
        return !reads.time() && reads.relations().isEmpty() && reads.slots().stream().allMatch(slot -> slot >= layout.firstDiscrete()
                && slot < layout.firstAlgebraic() && (slot < layout.firstInput() || slot >= layout.firstParameter()));
    }
}
