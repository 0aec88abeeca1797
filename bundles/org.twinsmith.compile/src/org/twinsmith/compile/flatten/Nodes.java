package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.core.diagnostic.Place;

/** Finds the sets of transitively connected ports: disjoint sets with shortened paths. */
final class Nodes {
    /** Where a set was joined. */
    private record Join(String text, Place place) {
    }

    private final Map<Node.End, Node.End> parent = new LinkedHashMap<>();
    private final Map<Node.End, Join> joins = new HashMap<>();

    /** Adds an end that may stay alone. */
    void add(Node.End end) {
        parent.putIfAbsent(end, end);
    }

    void join(Node.End left, Node.End right, String text, Place place) {
        add(left);
        add(right);
        Node.End first = find(left);
        Node.End second = find(right);
        joins.putIfAbsent(first, new Join(text, place));
        if (first != second) {
            parent.put(second, first);
        }
    }

    private Node.End find(Node.End end) {
        Node.End root = end;
        while (parent.get(root) != root) {
            root = parent.get(root);
        }
        Node.End each = end;
        while (each != root) {
            each = parent.put(each, root);
        }
        return root;
    }

    /** All sets, in the order in which their first ends were added. */
    List<Node> all() {
        Map<Node.End, List<Node.End>> members = new LinkedHashMap<>();
        for (Node.End end : List.copyOf(parent.keySet())) {
            members.computeIfAbsent(find(end), root -> new ArrayList<>()).add(end);
        }
        return members.entrySet().stream().map(entry -> {
            Join join = joins.getOrDefault(entry.getKey(), new Join("", Place.NOWHERE));
            return new Node(entry.getValue(), join.text(), join.place());
        }).toList();
    }
}
