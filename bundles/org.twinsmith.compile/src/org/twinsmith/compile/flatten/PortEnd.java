package org.twinsmith.compile.flatten;

import java.util.Map;

import org.twinsmith.model.twin.Port;

/**
 * A port of an instance.
 *
 * @param name its name in the component, with its index where there are several
 * @param variables ids of variables by name of the connector's member
 */
record PortEnd(Component component, Port port, String name, Map<String, Integer> variables) {
    PortEnd {
        variables = Map.copyOf(variables);
    }

    String path() {
        return component.qualified(name);
    }

    /** A port is itself and nothing else, whatever else carries the same values. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
