package org.twinsmith.core.program;

import java.util.List;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Layout;
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
 */
public record ProgramInfo(String name, String scenario, double duration, double interval, Layout layout,
        List<Variable> variables, List<String> recorded, List<String> relations, List<Event> events,
        List<Expectation> expectations) {
    public ProgramInfo {
        variables = List.copyOf(variables);
        recorded = List.copyOf(recorded);
        relations = List.copyOf(relations);
        events = List.copyOf(events);
        expectations = List.copyOf(expectations);
    }

    /** A declared event. @param severity {@code low}, {@code medium} or {@code high} */
    public record Event(String name, String severity, String message) {
    }

    /** An expectation. @param when {@code ALWAYS}, {@code FINALLY} or {@code EVENTUALLY} */
    public record Expectation(String text, String when, Place place) {
    }
}
