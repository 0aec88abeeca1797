package org.twinsmith.compile.flat;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinsmith.core.diagnostic.Place;

/**
 * How many equations a type without parts brings, and how many it needs: one for each variable, each state and each flow
 * of its ports, so that it can be connected to anything (Olsson, Otter, Mattsson and Elmqvist, Balanced Models in
 * Modelica 3.0, 2008).
 *
 * @param type its keyword and name, such as {@code asset Pipe}
 */
public record TypeBalance(String type, int equations, int variables, int states, int flows, Place place) {
    public int unknowns() {
        return variables + states + flows;
    }

    /** The counts in words. */
    public String text() {
        String parts = Stream.of(part(variables, "variable", ""), part(states, "state", ""),
                part(flows, "flow", " of ports")).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return type + " has " + counted(equations, "equation") + " for " + counted(unknowns(), "unknown") + " of its own"
                + (parts.isEmpty() ? "" : " (" + parts + ")");
    }

    private static String part(int number, String noun, String rest) {
        return number == 0 ? "" : counted(number, noun) + rest;
    }

    /** A number with its noun in the singular or the plural. */
    public static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
