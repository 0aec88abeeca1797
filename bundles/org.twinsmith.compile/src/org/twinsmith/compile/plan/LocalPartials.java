package org.twinsmith.compile.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.Derivative;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Step;

/**
 * The symbolic partial derivatives of single equations, from which the chain rule makes the Jacobian of the derivatives
 * by the states (Griewank and Walther, Evaluating Derivatives, 2008, chapter 3): only those on a way from a state to a
 * derivative. Slots are those of the plan.
 */
final class LocalPartials {
    private final List<Step.Partial> partials = new ArrayList<>();
    private final BitSet moving = new BitSet();

    private LocalPartials() {
    }

    static List<Step.Partial> of(Layout layout, List<Step> dynamics) {
        LocalPartials local = new LocalPartials();
        local.moving.set(0, layout.states());
        needed(layout, dynamics).forEach(local::add);
        return local.partials;
    }

    /** The steps that a derivative needs, in order. */
    private static List<Step> needed(Layout layout, List<Step> dynamics) {
        BitSet needed = new BitSet();
        needed.set(layout.firstDerivative(), layout.size());
        List<Step> steps = new ArrayList<>();
        for (Step step : dynamics.reversed()) {
            if (step.writes().anyMatch(needed::get)) {
                steps.addFirst(step);
                needed.or(reads(step));
            }
        }
        return steps;
    }

    private static BitSet reads(Step step) {
        BitSet read = new BitSet();
        Slots slots = Slots.continuous(read::set);
        switch (step) {
            case Step.Assign assign -> slots.visit(assign.value());
            case Step.Solve solve -> {
                solve.inner().forEach(assign -> slots.visit(assign.value()));
                solve.residuals().forEach(slots::visit);
            }
        }
        return read;
    }

    private void add(Step step) {
        if (!reads(step).intersects(moving)) {
            return;
        }
        step.writes().forEach(moving::set);
        switch (step) {
            case Step.Assign assign -> add(assign.slot(), assign.value());
            case Step.Solve solve -> {
                solve.inner().forEach(assign -> add(assign.slot(), assign.value()));
                for (int k = 0; k < solve.residuals().size(); k++) {
                    add(solve.slots().get(k), solve.residuals().get(k));
                }
            }
        }
    }

    private void add(int row, Expr value) {
        BitSet read = new BitSet();
        Slots.continuous(read::set).visit(value);
        read.and(moving);
        read.stream().forEach(column -> {
            Expr partial = new Derivative(column).of(value);
            if (!Algebra.isZero(partial)) {
                partials.add(new Step.Partial(row, column, partial));
            }
        });
    }
}
