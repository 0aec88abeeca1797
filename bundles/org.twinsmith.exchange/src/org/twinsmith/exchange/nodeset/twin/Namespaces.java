package org.twinsmith.exchange.nodeset.twin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.twinsmith.exchange.nodeset.document.NodeId;

/** The namespace of the language that each model's URI gets, and the names that are taken in it. */
final class Namespaces {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> uris = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The namespace of a node's model. */
    String of(NodeId id) {
        return of(id.namespace());
    }

    String of(String uri) {
        String known = names.get(uri);
        if (known != null) {
            return known;
        }
        String wish = Identifiers.namespace(uri);
        String name = wish;
        for (int i = 2; uris.containsKey(name); i++) {
            name = wish + "_" + i;
        }
        names.put(uri, name);
        uris.put(name, uri);
        return name;
    }

    /** The URI that a namespace stands for. */
    String uri(String namespace) {
        return uris.get(namespace);
    }

    /** Gives a declaration another name where nothing has that one yet. @return whether it is free */
    boolean take(String namespace, String name) {
        return taken.add(namespace + ":" + name);
    }

    /** A name for a declaration that no other of the namespace has. @param wish a browse name */
    String fresh(NodeId owner, String wish) {
        return fresh(of(owner), Identifiers.of(wish));
    }

    String fresh(String namespace, String wish) {
        String name = wish;
        for (int i = 2; !taken.add(namespace + ":" + name); i++) {
            name = wish + "_" + i;
        }
        return name;
    }
}
