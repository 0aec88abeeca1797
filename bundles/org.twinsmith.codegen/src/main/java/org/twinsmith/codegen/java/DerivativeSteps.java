package org.twinsmith.codegen.java;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Step;

/**
 * What of the dynamics an integrator needs at each of its stages: the equations that derivatives depend on, without those
 * that keep their values between events. Loops are among them wherever they stand, because each goes on from its last
 * solution.
 */
final class DerivativeSteps {
    private final Plan plan;
    private final BitSet indices = new BitSet();
    private final BitSet steady;
    private final BitSet slots = new BitSet();
    private final BitSet relations = new BitSet();

    private DerivativeSteps(Plan plan) {
        this.plan = plan;
        slots.set(plan.layout().firstDerivative(), plan.layout().size());
        List<Step> steps = plan.dynamics();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step instanceof Step.Solve || step.writes().anyMatch(slots::get)) {
                Reads reads = Reads.of(step);
                indices.set(i);
                slots.or(reads.slots());
                relations.or(reads.relations());
            }
        }
        steady = steady(plan);
        indices.andNot(steady);
    }

    private static BitSet steady(Plan plan) {
        BitSet moving = new BitSet();
        moving.set(0, plan.layout().states());
        moving.set(plan.layout().firstInput(), plan.layout().firstParameter());
        moving.set(plan.layout().firstAlgebraic(), plan.layout().size());
        BitSet steady = new BitSet();
        for (int i = 0; i < plan.dynamics().size(); i++) {
            if (plan.dynamics().get(i) instanceof Step.Assign assign) {
                Reads reads = Reads.of(assign);
                if (!reads.time() && !reads.slots().intersects(moving)) {
                    steady.set(i);
                    moving.clear(assign.slot());
                }
            }
        }
        return steady;
    }

    static DerivativeSteps of(Plan plan) {
        return new DerivativeSteps(plan);
    }

    /** Their indices in the order of the plan. */
    BitSet indices() {
        return indices;
    }

    /** The indices of the steps that follow from parameters, properties and held relations only. */
    BitSet steady() {
        return steady;
    }

    /** Whether there are others. */
    boolean isPart() {
        return indices.cardinality() < plan.dynamics().size();
    }

    /** The relations that they use; behind a semicolon the discretes and inputs that they read. */
    String dependencies() {
        return words(relations.stream()) + ";" + words(slots.stream().filter(slot -> slot >= plan.layout().firstDiscrete()
                && slot < plan.layout().firstParameter()));
    }

    private static String words(IntStream numbers) {
        return numbers.mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }
}
