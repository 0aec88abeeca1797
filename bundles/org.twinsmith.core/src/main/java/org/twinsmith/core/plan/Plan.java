package org.twinsmith.core.plan;

import java.util.List;
import java.util.Optional;

/**
 * A system under a scenario, ready to be run, generated from, or served. Immutable. All values are coherent SI.
 *
 * @param name the system's name
 * @param layout division of the values array
 * @param variables every named scalar, in the order of the model
 * @param parameters steps that compute parameters, once, before all else
 * @param starts steps that give states and discretes their initial values, and algebraics a guess, once
 * @param dynamics steps that compute algebraics and derivatives from states, discretes, inputs and parameters; inputs
 *        are assigned here too, unless someone outside overrides them
 * @param outputs steps for the algebraics that no derivative, relation or condition needs
 * @param relations comparisons whose change is an event
 * @param whens reactions to events
 * @param timing what happens by the clock
 * @param events declared events
 * @param scenario what the run does; duration 0 where none was asked for
 * @param sources where bound values live
 * @param bindings which values are bound
 * @param provenance what went in
 * @param partials partial derivatives of the equations on the way from states to their derivatives, in the order of the
 *        dynamics, inner assignments of a loop before its residuals. Row is the slot that an equation is solved for, of
 *        residual k the slot of iteration variable k; column is the slot by which it is derived. Empty where unknown
 * @param initial steps that find the free starts together with all that depends on them, once, after the starts; empty
 *        where every start is given
 * @param commands what can be asked of the twin
 */
public record Plan(String name, Layout layout, List<Variable> variables, List<Step.Assign> parameters,
        List<Step.Assign> starts, List<Step> dynamics, List<Step> outputs, List<Relation> relations, List<When> whens,
        Timing timing, List<EventRule> events, Scenario scenario, List<Source> sources, List<Binding> bindings,
        Provenance provenance, List<Step.Partial> partials, List<Step> initial, List<Command> commands) {
    public Plan {
        variables = List.copyOf(variables);
        parameters = List.copyOf(parameters);
        starts = List.copyOf(starts);
        dynamics = List.copyOf(dynamics);
        outputs = List.copyOf(outputs);
        relations = List.copyOf(relations);
        whens = List.copyOf(whens);
        events = List.copyOf(events);
        sources = List.copyOf(sources);
        bindings = List.copyOf(bindings);
        partials = List.copyOf(partials);
        initial = List.copyOf(initial);
        commands = List.copyOf(commands);
    }

    /** A plan without a clock and commands, whose partial derivatives are not known, and all of whose starts are given. */
    public Plan(String name, Layout layout, List<Variable> variables, List<Step.Assign> parameters,
            List<Step.Assign> starts, List<Step> dynamics, List<Step> outputs, List<Relation> relations,
            List<When> whens, List<EventRule> events, Scenario scenario, List<Source> sources, List<Binding> bindings,
            Provenance provenance) {
        this(name, layout, variables, parameters, starts, dynamics, outputs, relations, whens, Timing.NONE, events, scenario,
                sources, bindings, provenance, List.of(), List.of(), List.of());
    }

    /** The variable of a name. */
    public Optional<Variable> variable(String variableName) {
        return variables.stream().filter(variable -> variable.name().equals(variableName)).findFirst();
    }
}
