package org.twinsmith.simulation.explanation;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.twinsmith.core.plan.Clock;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Reading;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.Step;
import org.twinsmith.core.plan.When;

/** Which values each value is computed from, one step back, at any instant and at any event: slots by slots. */
final class EquationGraph {
    private final BitSet[] sources;
    private final List<Relation> relations;

    EquationGraph(Plan plan) {
        relations = plan.relations();
        sources = new BitSet[plan.layout().size()];
        for (int slot = 0; slot < sources.length; slot++) {
            sources[slot] = new BitSet();
        }
        for (int state = 0; state < plan.layout().states(); state++) {
            sources[state].set(plan.layout().derivativeOf(state));
        }
        Stream.concat(plan.dynamics().stream(), plan.outputs().stream()).forEach(this::step);
        plan.whens().forEach(when -> when.actions().forEach(action -> {
            action(action);
            sources[action.slot()].or(reads(reading -> reading.visit(when.condition())));
        }));
        plan.timing().clocks().stream().map(Clock::actions).flatMap(List::stream).forEach(this::action);
        plan.timing().delays().forEach(delay -> sources[delay.slot()].or(reads(reading -> reading.visit(delay.source()))));
    }

    BitSet of(int slot) {
        return sources[slot];
    }

    BitSet of(Condition condition) {
        return reads(reading -> reading.visit(condition));
    }

    private void step(Step step) {
        BitSet read = reads(reading -> {
            switch (step) {
                case Step.Assign assign -> reading.visit(assign.value());
                case Step.Solve solve -> {
                    solve.inner().forEach(assign -> reading.visit(assign.value()));
                    solve.residuals().forEach(reading::visit);
                }
            }
        });
        step.writes().forEach(slot -> sources[slot].or(read));
    }

    private void action(When.Action action) {
        sources[action.slot()].or(reads(reading -> reading.visit(action.value())));
    }

    /** A relation reads what it compares. */
    private BitSet reads(Consumer<Reading> visit) {
        BitSet read = new BitSet();
        BitSet held = new BitSet();
        visit.accept(new Reading(read::set, held::set, () -> { }, true));
        held.stream().mapToObj(relations::get).forEach(relation -> {
            Reading compared = new Reading(read::set, other -> { }, () -> { }, true);
            compared.visit(relation.left());
            compared.visit(relation.right());
        });
        return read;
    }
}
