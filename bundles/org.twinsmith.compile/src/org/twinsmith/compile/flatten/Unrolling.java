package org.twinsmith.compile.flatten;

import java.util.Optional;
import java.util.function.Consumer;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.model.twin.EquationSection;
import org.twinsmith.model.twin.Loop;
import org.twinsmith.model.twin.LoopElement;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Statement;

/** What an instance says, with its loops written out. */
record Unrolling(Context context) {
    /** Members and statements, each as often as loops repeat it; while a loop runs, its index has its number. */
    void each(Component component, Consumer<LoopElement> action) {
        for (Member member : component.members()) {
            if (!(member instanceof EquationSection) && !(member instanceof Loop)) {
                action.accept(member);
            }
        }
        for (Statement statement : component.statements()) {
            within(component, statement, action);
        }
    }

    /** Statements that hold at the start of a run only. */
    void atStart(Component component, Consumer<Statement> action) {
        component.statementsAtStart().forEach(statement -> within(component, statement, element -> {
            if (element instanceof Statement inner) {
                action.accept(inner);
            }
        }));
    }

    /** One element, as often as the loops in it repeat it. */
    void within(Component component, LoopElement element, Consumer<LoopElement> action) {
        if (!(element instanceof Loop loop)) {
            action.accept(element);
            return;
        }
        repeat(component, loop, action);
    }

    private void repeat(Component component, Loop loop, Consumer<LoopElement> action) {
        WholeNumbers numbers = context.paths().numbers();
        Optional<Integer> low = numbers.of(loop.getLow(), component);
        Optional<Integer> high = numbers.of(loop.getHigh(), component);
        if (low.isEmpty() || high.isEmpty()) {
            context.findings().error(Code.INDEX, "the bounds of a loop are not known before the run",
                    "write whole numbers, constants and parameters of the type Integer",
                    context.place(low.isEmpty() ? loop.getLow() : loop.getHigh()));
            return;
        }
        for (int i = low.get(); i <= high.get(); i++) {
            numbers.count(loop.getIndex(), i);
            loop.getElements().forEach(inner -> within(component, inner, action));
        }
        numbers.end(loop.getIndex());
    }
}
