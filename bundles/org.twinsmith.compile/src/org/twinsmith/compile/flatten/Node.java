package org.twinsmith.compile.flatten;

import java.util.List;
import java.util.stream.Collectors;

import org.twinsmith.core.diagnostic.Place;

/**
 * Ports that are connected to each other.
 *
 * @param ends the ports with the side that they turn to the node, in the order of the model
 * @param text the connection that made it, for messages
 */
record Node(List<End> ends, String text, Place place) {
    /** A port as a node sees it. @param inside whether the node lies within the component that owns the port */
    record End(PortEnd port, boolean inside) {
    }

    Node {
        ends = List.copyOf(ends);
    }

    String names() {
        return ends.stream().map(end -> end.port().path()).collect(Collectors.joining(", "));
    }
}
