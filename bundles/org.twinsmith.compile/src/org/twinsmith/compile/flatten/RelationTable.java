package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Relation;

/** The relations of the flat system while they come into being; equal comparisons are one relation. */
final class RelationTable {
    private final VariableTable variables;
    private final List<Relation> relations = new ArrayList<>();
    private final Map<Condition.Compare, Integer> known = new HashMap<>();

    RelationTable(VariableTable variables) {
        this.variables = variables;
    }

    /** The held truth of a comparison. */
    Condition hold(Condition.Compare comparison, String text, Place place) {
        int index = known.computeIfAbsent(comparison, absent -> {
            relations.add(new Relation(comparison.comparison(), comparison.left(), comparison.right(), text, place));
            return relations.size() - 1;
        });
        return new Condition.Held(index);
    }

    /** The held truth of {@code time >= instant}. @param instant s */
    Condition from(double instant, String text, Place place) {
        return hold(new Condition.Compare(Comparison.GREATER_OR_EQUAL, new Expr.Time(), new Expr.Constant(instant)),
                text, place);
    }

    /** Whether an expression changes between events: it reads time, or a real that is no parameter or property. */
    boolean isContinuous(Expr expression) {
        boolean[] continuous = new boolean[1];
        new Slots(slot -> continuous[0] |= isContinuous(variables.get(slot)), relation -> { },
                () -> continuous[0] = true, false).visit(expression);
        return continuous[0];
    }

    private static boolean isContinuous(FlatVariable variable) {
        return variable.isReal() && variable.kind() != FlatKind.PARAMETER && variable.kind() != FlatKind.DISCRETE;
    }

    List<Relation> all() {
        return relations;
    }
}
