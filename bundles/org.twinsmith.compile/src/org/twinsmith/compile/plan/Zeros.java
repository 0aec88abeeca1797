package org.twinsmith.compile.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.expression.Substitution;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Step;

/** Puts zero for the unknowns that are always zero, such as a force that a model leaves out. Other constants stay where loops find them. */
final class Zeros {
    private final BitSet zeros = new BitSet();
    private final Substitution substitution = new Substitution(slot -> zeros.get(slot) ? Algebra.ZERO : new Expr.Slot(slot));

    private Zeros() {
    }

    /** The steps with assignments simplified; what is solved together stays. */
    static List<Step> in(List<Step> steps) {
        Zeros known = new Zeros();
        List<Step> simplified = new ArrayList<>();
        for (Step step : steps) {
            simplified.add(step instanceof Step.Assign assign ? known.simplified(assign) : step);
        }
        return simplified;
    }

    private Step.Assign simplified(Step.Assign assign) {
        Expr value = readsZero(assign.value()) ? substitution.apply(assign.value()) : assign.value();
        if (Algebra.isZero(value)) {
            zeros.set(assign.slot());
        }
        return value == assign.value() ? assign : new Step.Assign(assign.slot(), value, assign.place());
    }

    private boolean readsZero(Expr value) {
        boolean[] any = new boolean[1];
        Slots.all(slot -> any[0] |= zeros.get(slot)).visit(value);
        return any[0];
    }
}
