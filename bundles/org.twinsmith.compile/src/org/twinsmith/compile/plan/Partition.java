package org.twinsmith.compile.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.core.plan.Delay;
import org.twinsmith.core.plan.EventRule;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.Scenario;
import org.twinsmith.core.plan.Step;
import org.twinsmith.core.plan.When;

/**
 * Steps that an integrator needs at every evaluation, and those that are shown only. Slots are ids still.
 *
 * @param dynamics what derivatives, relations, conditions, actions and expectations need
 * @param outputs the rest
 */
record Partition(List<Step> dynamics, List<Step> outputs) {
    static Partition of(FlatSystem system, List<Step> steps) {
        BitSet needed = needed(system);
        List<Step> dynamics = new ArrayList<>();
        List<Step> outputs = new ArrayList<>();
        for (Step step : steps.reversed()) {
            if (step.writes().anyMatch(needed::get)) {
                needed.or(reads(step));
                dynamics.addFirst(step);
            } else {
                outputs.addFirst(step);
            }
        }
        return new Partition(dynamics, outputs);
    }

    private static BitSet needed(FlatSystem system) {
        BitSet needed = new BitSet();
        system.derivatives().values().forEach(needed::set);
        Slots slots = Slots.all(needed::set);
        for (Relation relation : system.relations()) {
            slots.visit(relation.left());
            slots.visit(relation.right());
        }
        for (When when : system.whens()) {
            slots.visit(when.condition());
        }
        system.timing().delays().stream().map(Delay::source).forEach(slots::visit);
        system.actions().map(When.Action::value).forEach(slots::visit);
        system.events().stream().map(EventRule::condition).forEach(slots::visit);
        system.scenario().expectations().stream().map(Scenario.Expectation::condition).forEach(slots::visit);
        return needed;
    }

    private static BitSet reads(Step step) {
        BitSet read = new BitSet();
        Slots slots = Slots.all(read::set);
        switch (step) {
            case Step.Assign assign -> slots.visit(assign.value());
            case Step.Solve solve -> {
                solve.inner().forEach(assign -> slots.visit(assign.value()));
                solve.residuals().forEach(slots::visit);
            }
        }
        return read;
    }
}
