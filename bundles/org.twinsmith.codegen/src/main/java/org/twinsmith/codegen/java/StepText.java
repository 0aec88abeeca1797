package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Step;

/** Writes sequences of steps, and gives the calls that run them in order. */
final class StepText {
    /**
     * Two ways through the same steps.
     *
     * @param evaluate with relations as they are held
     * @param reevaluate with relations that take over their truth on the way
     */
    record Passes(List<String> evaluate, List<String> reevaluate) {
        Passes() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        private void add(List<String> calls) {
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
        return passes(statements, steps, step -> List.of()).evaluate();
    }

    /** @param updates the calls that update relations before the step of an index */
    Passes passes(Statements statements, List<? extends Step> steps, IntFunction<List<String>> updates) {
        Passes passes = new Passes();
        for (int i = 0; i < steps.size(); i++) {
            List<String> update = updates.apply(i);
            if (!update.isEmpty()) {
                passes.add(statements.end());
                passes.reevaluate().addAll(update);
            }
            switch (steps.get(i)) {
                case Step.Assign assign -> assign(statements, assign);
                case Step.Solve solve -> {
                    passes.add(statements.end());
                    String solver = loops.solver(solve);
                    passes.evaluate().add(solver + ".solve(time);");
                    passes.reevaluate().add(solver + ".find(time);");
                }
            }
        }
        passes.add(statements.end());
        return passes;
    }

    /** The calls that write the partial derivatives of a plan; an input that is fixed depends on nothing. */
    List<String> partials(Statements statements, Plan plan) {
        statements.into("double[] into");
        List<Statements.Assignment> row = new ArrayList<>();
        for (int i = 0; i < plan.partials().size(); i++) {
            Step.Partial partial = plan.partials().get(i);
            if (i > 0 && partial.row() != plan.partials().get(i - 1).row()) {
                statements.add(row);
                row.clear();
            }
            row.add(new Statements.Assignment("into[" + i + "] = "
                    + (isGiven(partial.row()) ? fixed(partial.row()) + " ? 0 : %s;" : "%s;"),
                    partial.value(), "d " + slots.name(partial.row()) + " / d " + slots.name(partial.column())));
        }
        statements.add(row);
        return statements.end();
    }

    private void assign(Statements statements, Step.Assign assign) {
        String target = slots.reference(assign.slot());
        statements.add(isGiven(assign.slot()) ? target + " = " + fixed(assign.slot()) + " ? " + target + " : %s;"
                : target + " = %s;", assign.value(), Statements.words(assign.place()));
    }

    /** Whether a slot holds a parameter, an input, or what has a start: whoever runs the program may give it a value. */
    private boolean isGiven(int slot) {
        return slot < layout.firstAlgebraic();
    }

    private String fixed(int slot) {
        return "fixed[" + slots.name(slot) + "]";
    }
}
