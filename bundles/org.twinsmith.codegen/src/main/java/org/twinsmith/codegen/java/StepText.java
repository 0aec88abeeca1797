package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Step;

/** Writes sequences of steps, and gives the calls that run them in order. */
final class StepText {
    /**
     * Three ways through the same steps.
     *
     * @param derivatives those that derivatives need, with relations as they are held
     * @param evaluate all, with relations as they are held
     * @param reevaluate all, with relations that take over their truth on the way
     */
    record Passes(List<String> derivatives, List<String> evaluate, List<String> reevaluate) {
        Passes() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        private void add(boolean early, List<String> calls) {
            if (early) {
                derivatives.addAll(calls);
            }
            evaluate.addAll(calls);
            reevaluate.addAll(calls);
        }
    }

    private final Layout layout;
    private final SlotNames slots;
    private final LoopClasses loops;

    StepText(Plan plan, SlotNames slots, LoopClasses loops) {
        layout = plan.layout();
        this.slots = slots;
        this.loops = loops;
    }

    /** The calls that run the steps; what they call goes into the statements. */
    List<String> calls(Statements statements, List<? extends Step> steps) {
        return passes(statements, steps, step -> true, step -> List.of()).evaluate();
    }

    /**
     * @param early whether derivatives need the step of an index
     * @param updates the calls that update relations before the step of an index
     */
    Passes passes(Statements statements, List<? extends Step> steps, IntPredicate early, IntFunction<List<String>> updates) {
        Passes passes = new Passes();
        List<List<Store>> stores = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            List<String> update = updates.apply(i);
            if (!update.isEmpty() || i > 0 && early.test(i) != early.test(i - 1)) {
                passes.add(i > 0 && early.test(i - 1), written(statements, stores));
                passes.reevaluate().addAll(update);
            }
            switch (steps.get(i)) {
                case Step.Assign assign -> stores.add(List.of(store(assign)));
                case Step.Solve solve -> {
                    passes.add(early.test(i), written(statements, stores));
                    String solver = loops.solver(solve);
                    passes.derivatives().add(solver + ".solve(time);");
                    passes.evaluate().add(solver + ".solve(time);");
                    passes.reevaluate().add(solver + ".find(time);");
                }
            }
        }
        passes.add(!steps.isEmpty() && early.test(steps.size() - 1), written(statements, stores));
        return passes;
    }

    private static List<String> written(Statements statements, List<List<Store>> stores) {
        statements.addAll(stores);
        stores.clear();
        return statements.end();
    }

    /** The calls that write the partial derivatives of a plan; an input that is fixed depends on nothing. */
    List<String> partials(Statements statements, Plan plan) {
        statements.into("double[] into");
        List<List<Store>> rows = new ArrayList<>();
        for (int i = 0; i < plan.partials().size(); i++) {
            Step.Partial partial = plan.partials().get(i);
            if (i == 0 || partial.row() != plan.partials().get(i - 1).row()) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(new Store("into", i, isGiven(partial.row()) ? partial.row() : -1, "0", partial.value(),
                    "d " + slots.name(partial.row()) + " / d " + slots.name(partial.column())));
        }
        statements.addAll(rows);
        return statements.end();
    }

    private Store store(Step.Assign assign) {
        return new Store("v", assign.slot(), isGiven(assign.slot()) ? assign.slot() : -1, "", assign.value(),
                Statements.words(assign.place()));
    }

    /** Whether a slot holds a parameter, an input, or what has a start: whoever runs the program may give it a value. */
    private boolean isGiven(int slot) {
        return slot < layout.firstAlgebraic();
    }
}
