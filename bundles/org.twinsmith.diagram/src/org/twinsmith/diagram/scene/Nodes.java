package org.twinsmith.diagram.scene;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Numbers the sets of transitively connected pins, from 0, in the order in which links first name them. */
public final class Nodes {
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private Nodes() {
    }

    /** The nodes of some links. Costs in proportion to all of them. */
    public static Nodes of(Collection<Link> links) {
        Nodes nodes = new Nodes();
        links.forEach(link -> nodes.join(link.source(), link.target()));
        links.forEach(nodes::number);
        return nodes;
    }

    /** The number of the node that a link belongs to. */
    public int number(Link link) {
        return numbers.computeIfAbsent(root(link.source()), key -> numbers.size());
    }

    private void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (!first.equals(second)) {
            parents.put(second, first);
        }
    }

    private String root(String pin) {
        String at = pin;
        String parent = parents.putIfAbsent(at, at);
        while (parent != null && !parent.equals(at)) {
            at = parent;
            parent = parents.get(at);
        }
        parents.put(pin, at);
        return at;
    }
}
