package org.twinsmith.compile.flat;

import java.util.List;

import org.twinsmith.compile.expression.Substitution;
import org.twinsmith.core.plan.Clock;
import org.twinsmith.core.plan.Delay;
import org.twinsmith.core.plan.EventRule;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.Scenario;
import org.twinsmith.core.plan.Timing;
import org.twinsmith.core.plan.When;

/** Applies a substitution to every expression of a flat system. What is computed keeps its id. */
public record Rewriting(Substitution substitution) {
    /** Rewrites a system as it is. */
    public FlatSystem apply(FlatSystem system) {
        return apply(system, system.equations(), system.guesses(), system.relations());
    }

    /** Rewrites a system in which other equations, guesses and relations take the place of its own. */
    public FlatSystem apply(FlatSystem system, List<FlatEquation> equations, List<Definition> guesses,
            List<Relation> relations) {
        return new FlatSystem(system.name(), system.variables(), system.derivatives(),
                definitions(system.parameters()), definitions(system.inputs()), definitions(system.starts()),
                definitions(guesses), equations.stream().map(this::equation).toList(),
                relations.stream().map(this::relation).toList(), system.whens().stream().map(this::when).toList(),
                timing(system.timing()), system.events().stream().map(this::event).toList(), scenario(system.scenario()), system.sources(),
                system.bindings(), system.commands(), system.balances(), new InitialProblem(system.initial().free(),
                        system.initial().equations().stream().map(this::equation).toList()));
    }

    private List<Definition> definitions(List<Definition> definitions) {
        return definitions.stream().map(definition -> new Definition(definition.variable(),
                substitution.apply(definition.value()), definition.place())).toList();
    }

    private FlatEquation equation(FlatEquation equation) {
        return equation.with(substitution.apply(equation.left()), substitution.apply(equation.right()));
    }

    private Relation relation(Relation relation) {
        return new Relation(relation.comparison(), substitution.apply(relation.left()),
                substitution.apply(relation.right()), relation.text(), relation.place());
    }

    private When when(When when) {
        return new When(substitution.apply(when.condition()), actions(when.actions()), when.otherwise(), when.place());
    }

    private List<When.Action> actions(List<When.Action> actions) {
        return actions.stream().map(action -> new When.Action(action.slot(), substitution.apply(action.value()),
                action.place())).toList();
    }

    private Timing timing(Timing timing) {
        return new Timing(timing.clocks().stream().map(clock -> new Clock(substitution.apply(clock.period()),
                substitution.apply(clock.offset()), actions(clock.actions()), clock.place())).toList(),
                timing.delays().stream().map(delay -> new Delay(delay.slot(), substitution.apply(delay.source()),
                        substitution.apply(delay.time()), delay.before().map(substitution::apply), delay.place()))
                        .toList(), timing.seed());
    }

    private EventRule event(EventRule event) {
        return event.with(substitution.apply(event.condition()));
    }

    private Scenario scenario(Scenario scenario) {
        return scenario.with(scenario.expectations().stream().map(expectation -> new Scenario.Expectation(
                        substitution.apply(expectation.condition()), expectation.when(), expectation.text(),
                        expectation.place())).toList());
    }
}
