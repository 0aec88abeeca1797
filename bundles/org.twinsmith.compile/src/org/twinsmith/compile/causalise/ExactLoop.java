package org.twinsmith.compile.causalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.compile.expression.Extent;
import org.twinsmith.compile.expression.Substitution;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Step;

/** Solves a torn loop without iteration where it has one iteration variable and is small and linear in it. */
record ExactLoop(Solution solution) {
    /** Largest residual, in nodes, whose solution a reader of generated code would recognise. */
    private static final int LARGEST = 60;

    /** The steps in closed form; empty where Newton's method is the better way. */
    Optional<List<Step>> of(Step.Solve loop) {
        if (loop.slots().size() != 1) {
            return Optional.empty();
        }
        int unknown = loop.slots().getFirst();
        return composed(loop).flatMap(residual -> solution.ofResidual(residual, unknown)).map(value -> {
            List<Step> steps = new ArrayList<>();
            steps.add(new Step.Assign(unknown, value, loop.places().getFirst()));
            steps.addAll(loop.inner());
            return steps;
        });
    }

    /** The residual with the inner assignments put into it. */
    private static Optional<Expr> composed(Step.Solve loop) {
        Map<Integer, Expr> values = new HashMap<>();
        Substitution substitution = new Substitution(slot -> values.getOrDefault(slot, new Expr.Slot(slot)));
        for (Step.Assign assign : loop.inner()) {
            Expr value = substitution.apply(assign.value());
            if (Extent.of(value).size() > LARGEST) {
                return Optional.empty();
            }
            values.put(assign.slot(), value);
        }
        Expr residual = substitution.apply(loop.residuals().getFirst());
        return Optional.of(residual).filter(whole -> Extent.of(whole).size() <= LARGEST);
    }
}
