package org.twinsmith.exchange.nodeset.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.twinsmith.exchange.nodeset.document.NodeId;

/** What a node adds to its types. Mutable while its children are read. */
final class Composition {
    /**
     * What a server has.
     *
     * @param path within the system
     * @param owner the object that a method is called on; empty for a value
     */
    record Bound(String path, NodeId address, String unit, Optional<NodeId> owner) {
    }

    private final Map<String, Member> own = new LinkedHashMap<>();
    private final Map<String, NodeId> seen = new TreeMap<>();
    private final Member.Modifiers modifiers = new Member.Modifiers();
    private final List<Bound> bound = new ArrayList<>();
    private String conflict = "";

    /** Members that no type of the node has, or that it declares again. */
    Map<String, Member> own() {
        return own;
    }

    /** Names of the members that the node has, its own and its types', and the nodes that they are. */
    Map<String, NodeId> seen() {
        return seen;
    }

    Member.Modifiers modifiers() {
        return modifiers;
    }

    List<Bound> bound() {
        return bound;
    }

    /** Why the node is no instance of its types; empty where it is one. */
    String conflict() {
        return conflict;
    }

    void conflict(String reason) {
        conflict = conflict.isEmpty() ? reason : conflict;
    }
}
