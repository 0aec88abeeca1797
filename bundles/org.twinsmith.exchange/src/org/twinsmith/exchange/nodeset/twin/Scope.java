package org.twinsmith.exchange.nodeset.twin;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names as one file writes them: simple ones, as all other namespaces that it needs are imported, unless two of them have
 * the name.
 *
 * @param namespace of the file
 * @param declared the namespaces that declare a name
 * @param used other namespaces that the file turned out to need
 */
record Scope(String namespace, Map<String, Set<String>> declared, Set<String> used) {
    Scope(String namespace, Map<String, Set<String>> declared) {
        this(namespace, declared, new TreeSet<>());
    }

    String name(TypeDraft type) {
        return name(type.namespace(), type.name());
    }

    /** The type with its unit. */
    String name(DataKind type) {
        return (type.namespace().isEmpty() ? type.type() : name(type.namespace(), type.type()))
                + (type.unit().isEmpty() ? "" : " [" + type.unit() + "]");
    }

    private String name(String owner, String name) {
        if (owner.equals(namespace)) {
            return name;
        }
        used.add(owner);
        return declared.getOrDefault(name, Set.of()).size() > 1 ? owner + "." + name : name;
    }
}
