package org.twinsmith.exchange.nodeset.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.core.diagnostic.DiagnosticException;

/** What a file's short forms stand for: indices of its own table of namespaces, and aliases. */
final class Names {
    private final List<String> uris = new ArrayList<>(List.of(NodeId.BASE));
    private final Map<String, String> aliases = new HashMap<>();

    void uri(String uri) {
        uris.add(uri);
    }

    void alias(String alias, String text) {
        aliases.putIfAbsent(alias, text);
    }

    /** The URIs, the standard's first. */
    List<String> uris() {
        return uris;
    }

    /** A node id as a file writes it: {@code ns=1;i=7}, {@code i=35}, {@code nsu=urn:x;s=y}, or an alias. */
    NodeId id(String text, XmlElement where) {
        String plain = text.strip();
        String rest = plain.contains("=") ? plain : aliases.getOrDefault(plain, "");
        if (rest.isEmpty()) {
            throw where.malformed("'" + XmlElement.shortened(plain) + "' is no node id, and no alias of that name is declared");
        }
        String uri = NodeId.BASE;
        if (rest.startsWith("svr=") && rest.contains(";")) {
            rest = rest.substring(rest.indexOf(';') + 1);
        }
        int end = rest.indexOf(';');
        if (rest.startsWith("nsu=") && end > 4) {
            uri = rest.substring(4, end).replace("%3B", ";").replace("%3b", ";").replace("%25", "%");
            rest = rest.substring(end + 1);
        } else if (rest.startsWith("ns=") && end > 3) {
            uri = namespace(rest.substring(3, end), where);
            rest = rest.substring(end + 1);
        }
        try {
            return new NodeId(uri, rest.strip());
        } catch (IllegalArgumentException e) {
            throw new DiagnosticException(where.problem(XmlElement.shortened(String.valueOf(e.getMessage()))), e);
        }
    }

    /** A name with the URI of its namespace. */
    record BrowseName(String namespace, String name) {
    }

    /** A browse name, whose index must be one of the table. */
    BrowseName browseName(String text, XmlElement where) {
        int colon = text.indexOf(':');
        boolean indexed = colon > 0 && text.substring(0, colon).chars().allMatch(c -> c >= '0' && c <= '9');
        if (!indexed) {
            return new BrowseName(NodeId.BASE, text);
        }
        return new BrowseName(namespace(text.substring(0, colon), where), text.substring(colon + 1));
    }

    private String namespace(String digits, XmlElement where) {
        int index;
        try {
            index = Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new DiagnosticException(where.problem("'" + XmlElement.shortened(digits) + "' is no index of a namespace"), e);
        }
        if (index < 0 || index >= uris.size()) {
            throw where.malformed("the namespace " + index + " is not declared; the file has the namespaces 0 to " + (uris.size() - 1));
        }
        return uris.get(index);
    }
}
