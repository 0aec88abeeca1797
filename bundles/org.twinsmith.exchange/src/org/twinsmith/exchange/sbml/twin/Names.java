package org.twinsmith.exchange.sbml.twin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names in the text: identifiers of the source where the language allows them, changed where it does not. */
final class Names {
    /** Words that the grammar keeps, and names that functions and literals have. */
    private static final Set<String> RESERVED = Set.of("namespace", "import", "abstract", "asset", "system", "process", "redefine", "do", "optional", "without", "extends",
            "Real", "Integer", "Boolean", "String", "writable", "parameter", "state", "variable", "input", "property",
            "telemetry", "in", "required", "port", "event", "when", "connect", "expose", "equations", "then", "end", "reinit",
            "bind", "for", "expect", "if", "else", "or", "and", "not", "true", "false", "time", "initial", "der", "twin",
            "start", "source", "version", "offset", "security", "low", "medium", "high", "set", "prefix", "base", "leak",
            "every", "record", "fault", "always", "finally", "eventually", "sign", "sampling", "flow", "unit", "quantity",
            "constant", "severity", "deadband", "from", "until", "of", "as", "iri", "prefixable", "scenario", "connector",
            "enum", "encrypt", "noise", "machine", "transition", "entry", "exit", "after", "uniform", "gaussian", "walk", "mean", "deviation", "linear", "seed");
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
