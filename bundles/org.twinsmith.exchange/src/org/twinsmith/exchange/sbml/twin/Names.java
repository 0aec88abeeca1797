package org.twinsmith.exchange.sbml.twin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.twinsmith.exchange.sbml.math.Formula;

/** Names in the text: identifiers of the source where the language allows them, changed where it does not. */
final class Names {
    /** Words that the grammar keeps, and names that functions and literals have. */
    private static final Set<String> RESERVED = Set.of("abstract", "asset", "bind", "command", "connect", "deprecated", "der",
            "do", "else", "elseif", "elsewhen", "end", "equations", "event", "every", "expect", "expose", "extends", "false",
            "fidelity", "for", "if", "import", "in", "initial", "input", "label", "limits", "namespace", "not", "or", "and",
            "optional", "parameter", "port", "process", "property", "redefine", "reinit", "relation", "required", "semantics",
            "state", "system", "telemetry", "then", "time", "true", "twin", "variable", "when", "without", "writable", "Boolean",
            "Date", "Integer", "Real", "String", Formula.FACTORIAL);
    private final Map<String, String> chosen = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The name of an identifier, the same at each call. */
    String of(String id) {
        return of(id, id);
    }

    /** As {@link #of(String)}. @param wish what it would be called best */
    String of(String id, String wish) {
        String known = chosen.get(id);
        if (known != null) {
            return known;
        }
        String name = fresh(wish);
        chosen.put(id, name);
        return name;
    }

    /** A name that nothing else has. */
    String fresh(String wish) {
        String plain = valid(wish);
        String name = plain;
        for (int i = 2; RESERVED.contains(name) || !taken.add(name); i++) {
            name = RESERVED.contains(plain) && i == 2 ? plain + "_" : plain + "_" + i;
        }
        return name;
    }

    static String valid(String text) {
        String name = text.replaceAll("[^A-Za-z0-9_]", "_");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }
}
