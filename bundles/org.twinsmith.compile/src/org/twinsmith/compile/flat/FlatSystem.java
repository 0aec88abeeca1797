package org.twinsmith.compile.flat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Command;
import org.twinsmith.core.plan.EventRule;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.Scenario;
import org.twinsmith.core.plan.Source;
import org.twinsmith.core.plan.Timing;
import org.twinsmith.core.plan.When;

/**
 * A system without structure.
 *
 * @param name name of the system
 * @param variables all scalars, in the order of the model; each id is its position
 * @param derivatives id of a state to the id of its derivative
 * @param parameters values of parameters
 * @param inputs values of inputs, functions of what is known and of time
 * @param starts initial values of states and discretes
 * @param guesses initial guesses of unknowns, as far as the model gives any
 * @param equations continuous equations, those of connections included
 * @param relations comparisons whose change is an event
 * @param timing what happens by the clock
 * @param scenario what the run does; duration 0 where none was asked for
 * @param commands what can be asked of it
 * @param balances counts of each type without parts, to explain where equations are missing
 * @param initial the states whose start is not given, and the equations that find it
 */
public record FlatSystem(String name, List<FlatVariable> variables, Map<Integer, Integer> derivatives,
        List<Definition> parameters, List<Definition> inputs, List<Definition> starts, List<Definition> guesses,
        List<FlatEquation> equations, List<Relation> relations, List<When> whens, Timing timing,
        List<EventRule> events, Scenario scenario, List<Source> sources, List<Binding> bindings, List<Command> commands,
        List<TypeBalance> balances, InitialProblem initial) {
    public FlatSystem {
        variables = List.copyOf(variables);
        derivatives = Map.copyOf(derivatives);
        parameters = List.copyOf(parameters);
        inputs = List.copyOf(inputs);
        starts = List.copyOf(starts);
        guesses = List.copyOf(guesses);
        equations = List.copyOf(equations);
        relations = List.copyOf(relations);
        whens = List.copyOf(whens);
        events = List.copyOf(events);
        sources = List.copyOf(sources);
        bindings = List.copyOf(bindings);
        commands = List.copyOf(commands);
        balances = List.copyOf(balances);
    }

    /** Every assignment and reinit, whatever brings it about. */
    public Stream<When.Action> actions() {
        return Stream.concat(whens.stream().flatMap(when -> when.actions().stream()),
                timing.clocks().stream().flatMap(clock -> clock.actions().stream()));
    }

    public FlatVariable variable(int id) {
        return variables.get(id);
    }
}
