package org.twinsmith.exchange.nodeset.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.nodeset.document.Node;

/** What of the nodes the text does not say, each told once. */
final class Losses {
    private static final int EXAMPLES = 3;
    private final Set<Loss> losses = new LinkedHashSet<>();
    private final Map<Loss, Set<String>> kinds = new LinkedHashMap<>();

    void add(Node node, String what) {
        add(node.name() + " (" + node.id() + ")", what);
    }

    void add(String element, String what) {
        losses.add(new Loss(element, what));
    }

    /** What happens to many nodes alike is told once, with their number and the first of them. */
    void kind(String element, String what, Node example) {
        kinds.computeIfAbsent(new Loss(element, what), key -> new LinkedHashSet<>()).add(example.name() + " (" + example.id() + ")");
    }

    List<Loss> all() {
        List<Loss> all = new ArrayList<>(losses);
        kinds.forEach((loss, nodes) -> all.add(new Loss(loss.element(), loss.what() + "; " + nodes.size() + (nodes.size() == 1 ? " node: " : " nodes, such as ")
                + nodes.stream().limit(EXAMPLES).collect(Collectors.joining(", ")))));
        return List.copyOf(all);
    }
}
