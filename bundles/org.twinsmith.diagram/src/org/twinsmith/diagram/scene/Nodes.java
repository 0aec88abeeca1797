package org.twinsmith.diagram.scene;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers the sets of transitively connected pins, in the order in which they first appear. */
final class Nodes {
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (!first.equals(second)) {
            parents.put(second, first);
        }
    }

    /** The number of a pin's set; ask only when all are joined. */
    int number(String pin) {
        return numbers.computeIfAbsent(root(pin), key -> numbers.size());
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
