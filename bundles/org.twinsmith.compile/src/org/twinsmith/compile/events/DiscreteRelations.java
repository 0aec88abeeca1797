package org.twinsmith.compile.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.twinsmith.compile.alias.Reduced;
import org.twinsmith.compile.expression.Substitution;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.flat.Rewriting;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Relation;

/**
 * Releases relations between values that change at events only: they are compared where they stand. Such a value jumps,
 * and a truth held from before the jump would contradict it: {@code if speed > 0 then q / speed else 0} would divide by
 * zero at the instant at which the speed becomes zero.
 */
public final class DiscreteRelations {
    private DiscreteRelations() {
    }

    /** The system with the relations that an integrator has to watch, and no others. */
    public static Reduced released(Reduced reduced) {
        FlatSystem system = reduced.system();
        Variability variability = Variability.of(system);
        List<Relation> kept = new ArrayList<>();
        List<Condition> truths = new ArrayList<>();
        for (Relation relation : system.relations()) {
            if (variability.isSteady(relation.left()) && variability.isSteady(relation.right())) {
                truths.add(new Condition.Compare(relation.comparison(), relation.left(), relation.right()));
            } else {
                truths.add(new Condition.Held(kept.size()));
                kept.add(relation);
            }
        }
        Rewriting rewriting = new Rewriting(new Substitution(Expr.Slot::new, truth(truths)));
        return new Reduced(rewriting.apply(system, system.equations(), system.guesses(), kept), reduced.aliases());
    }

    /** The operands of a relation may contain relations, but only those before it. */
    private static IntFunction<Condition> truth(List<Condition> truths) {
        List<Condition> resolved = new ArrayList<>();
        for (Condition truth : truths) {
            resolved.add(truth instanceof Condition.Held ? truth
                    : new Substitution(Expr.Slot::new, resolved::get).apply(truth));
        }
        return resolved::get;
    }
}
