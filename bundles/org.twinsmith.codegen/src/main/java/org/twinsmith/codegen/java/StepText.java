package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Step;

/** Writes sequences of steps, and gives the calls that run them in order. */
final class StepText {
    /**
     * Three ways through the same steps.
     *
     * @param derivatives those that derivatives need, with relations as they are held
     * @param parts those that the derivatives of each independent part need
     * @param evaluate all, with relations as they are held
     * @param reevaluate all, with relations that take over their truth on the way
     */
    record Passes(List<String> derivatives, List<List<String>> parts, List<String> evaluate, List<String> reevaluate) {
        Passes(int parts) {
            this(new ArrayList<>(), Stream.generate(() -> (List<String>) new ArrayList<String>()).limit(parts).toList(), new ArrayList<>(),
                    new ArrayList<>());
        }

        private void add(int use, List<String> calls) {
            if (use >= ALL) {
                derivatives.addAll(calls);
            }
            if (use == ALL) {
                parts.forEach(each -> each.addAll(calls));
            } else if (use > ALL) {
                parts.get(use - 1).addAll(calls);
            }
            evaluate.addAll(calls);
            reevaluate.addAll(calls);
        }
    }

    /** The use of a step that no derivative needs, and of one that all parts need; above are the numbers of parts, from 1. */
    static final int NONE = -1;
    static final int ALL = 0;

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
        return passes(statements, steps, new int[steps.size()], step -> List.of()).evaluate();
    }

    /**
     * @param uses which derivatives need each step: {@link #NONE}, {@link #ALL}, or the number of a part, from 1
     * @param updates the calls that update relations before the step of an index
     */
    Passes passes(Statements statements, List<? extends Step> steps, int[] uses, IntFunction<List<String>> updates) {
        Passes passes = new Passes(Arrays.stream(uses).reduce(ALL, Math::max));
        List<List<Store>> stores = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            List<String> update = updates.apply(i);
            if (!update.isEmpty() || i > 0 && uses[i] != uses[i - 1]) {
                passes.add(i > 0 ? uses[i - 1] : NONE, written(statements, stores));
                passes.reevaluate().addAll(update);
            }
            switch (steps.get(i)) {
                case Step.Assign assign -> stores.add(List.of(store(assign)));
                case Step.Solve solve -> {
                    passes.add(uses[i], written(statements, stores));
                    String solver = loops.solver(solve);
                    passes.derivatives().add(solver + ".solve(time);");
                    passes.evaluate().add(solver + ".solve(time);");
                    passes.reevaluate().add(solver + ".find(time);");
                }
            }
        }
        passes.add(steps.isEmpty() ? NONE : uses[steps.size() - 1], written(statements, stores));
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
