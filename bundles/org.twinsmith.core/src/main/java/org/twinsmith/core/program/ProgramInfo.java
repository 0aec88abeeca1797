package org.twinsmith.core.program;

import java.util.List;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Solver;
import org.twinsmith.core.plan.Variable;

/**
 * What a program says of itself.
 *
 * @param name the system's name
 * @param scenario the scenario's name; empty where there is none
 * @param duration length of the scenario, s
 * @param interval time between recorded rows, s
 * @param layout division of the values array
 * @param variables every named scalar, in the order of the model
 * @param recorded names of the variables to record, in order
 * @param relations the text of each relation
 * @param events the declared events
 * @param expectations the scenario's expectations
 * @param solver how the scenario wants to be integrated; empty where it leaves that open
 */
public record ProgramInfo(String name, String scenario, double duration, double interval, Layout layout,
        List<Variable> variables, List<String> recorded, List<String> relations, List<Event> events,
        List<Expectation> expectations, Optional<Solver> solver) {
    public ProgramInfo {
        variables = List.copyOf(variables);
        recorded = List.copyOf(recorded);
        relations = List.copyOf(relations);
        events = List.copyOf(events);
        expectations = List.copyOf(expectations);
    }

    /** Of a program that leaves open how to integrate. */
    public ProgramInfo(String name, String scenario, double duration, double interval, Layout layout, List<Variable> variables,
            List<String> recorded, List<String> relations, List<Event> events, List<Expectation> expectations) {
        this(name, scenario, duration, interval, layout, variables, recorded, relations, events, expectations, Optional.empty());
    }

    /** A declared event. @param severity {@code low}, {@code medium} or {@code high} @param ends whether it ends the run */
    public record Event(String name, String severity, String message, boolean ends) {
        /** An event after which the run goes on. */
        public Event(String name, String severity, String message) {
            this(name, severity, message, false);
        }
    }

    /** An expectation. @param when {@code ALWAYS}, {@code FINALLY} or {@code EVENTUALLY} */
    public record Expectation(String text, String when, Place place) {
    }
}
