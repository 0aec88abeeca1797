package org.twinsmith.exchange.nodeset.twin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.nodeset.document.Node;

/** What of the nodes the text does not say, each told once. */
final class Losses {
    private final Set<Loss> losses = new LinkedHashSet<>();

    void add(Node node, String what) {
        add(node.name() + " (" + node.id() + ")", what);
    }

    void add(String element, String what) {
        losses.add(new Loss(element, what));
    }

    List<Loss> all() {
        return List.copyOf(losses);
    }
}
