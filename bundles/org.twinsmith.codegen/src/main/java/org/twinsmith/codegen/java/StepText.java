package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Step;

/** Writes sequences of steps, and gives the calls that run them in order. */
final class StepText {
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
        List<String> calls = new ArrayList<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Assign assign -> assign(statements, assign);
                case Step.Solve solve -> {
                    calls.addAll(statements.end());
                    calls.add(loops.call(solve));
                }
            }
        }
        calls.addAll(statements.end());
        return calls;
    }

    private void assign(Statements statements, Step.Assign assign) {
        statements.begin();
        Fragment value = statements.expressions().of(assign.value());
        String place = Statements.words(assign.place());
        int input = assign.slot() - layout.firstInput();
        if (input < 0 || input >= layout.inputs()) {
            statements.assign(slots.reference(assign.slot()), value, place);
        } else {
            String target = slots.reference(assign.slot());
            statements.add(target + " = fixed[" + input + "] ? " + target + " : "
                    + value.within(Fragment.Binding.CONDITIONAL) + ";", value, place);
        }
    }
}
