package org.twinsmith.compile.plan;

import java.util.List;

import org.twinsmith.compile.flat.Definition;
import org.twinsmith.core.plan.Clock;
import org.twinsmith.core.plan.Delay;
import org.twinsmith.core.plan.EventRule;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.Scenario;
import org.twinsmith.core.plan.Step;
import org.twinsmith.core.plan.Timing;
import org.twinsmith.core.plan.When;

/** Writes slots where ids of variables stood. */
record Renumbering(SlotMap slots) {
    Expr expression(Expr expression) {
        return slots.renumbering().apply(expression);
    }

    List<Step.Assign> definitions(List<Definition> definitions) {
        return definitions.stream().map(this::definition).toList();
    }

    Step.Assign definition(Definition definition) {
        return new Step.Assign(slots.slot(definition.variable()), expression(definition.value()), definition.place());
    }

    List<Step> steps(List<Step> steps) {
        return steps.stream().map(this::step).toList();
    }

    private Step step(Step step) {
        return switch (step) {
            case Step.Assign assign -> assign(assign);
            case Step.Solve solve -> new Step.Solve(solve.slots().stream().map(slots::slot).toList(),
                    solve.inner().stream().map(this::assign).toList(),
                    solve.residuals().stream().map(this::expression).toList(),
                    solve.jacobian().stream().map(this::partial).toList(), solve.places());
        };
    }

    private Step.Assign assign(Step.Assign assign) {
        return new Step.Assign(slots.slot(assign.slot()), expression(assign.value()), assign.place());
    }

    private Step.Partial partial(Step.Partial partial) {
        return new Step.Partial(partial.row(), partial.column(), expression(partial.value()));
    }

    Relation relation(Relation relation) {
        return new Relation(relation.comparison(), expression(relation.left()), expression(relation.right()),
                relation.text(), relation.place());
    }

    When when(When when) {
        return new When(slots.renumbering().apply(when.condition()), actions(when.actions()), when.otherwise(),
                when.place());
    }

    private List<When.Action> actions(List<When.Action> actions) {
        return actions.stream().map(action -> new When.Action(slots.slot(action.slot()), expression(action.value()),
                action.place())).toList();
    }

    Timing timing(Timing timing) {
        return new Timing(timing.clocks().stream().map(clock -> new Clock(expression(clock.period()),
                expression(clock.offset()), actions(clock.actions()), clock.place())).toList(),
                timing.delays().stream().map(delay -> new Delay(slots.slot(delay.slot()), expression(delay.source()),
                        expression(delay.time()), delay.before().map(this::expression), delay.place())).toList(),
                timing.hasSeed() ? slots.slot(timing.seed()) : Timing.NO_SEED);
    }

    EventRule event(EventRule event) {
        return event.with(slots.renumbering().apply(event.condition()));
    }

    Scenario scenario(Scenario scenario) {
        return scenario.with(scenario.expectations().stream().map(expectation -> new Scenario.Expectation(
                        slots.renumbering().apply(expectation.condition()), expectation.when(), expectation.text(),
                        expectation.place())).toList());
    }
}
