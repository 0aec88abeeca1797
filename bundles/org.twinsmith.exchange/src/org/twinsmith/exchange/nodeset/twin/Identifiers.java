package org.twinsmith.exchange.nodeset.twin;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.twinsmith.exchange.nodeset.document.Node;

/**
 * Names of nodes as names of the language, and back. A character that the language does not allow is written {@code _xHHHH_},
 * as in ISO/IEC 9075-14, 9.1 (SQL/XML); a word that the language keeps gets a final {@code _}.
 */
public final class Identifiers {
    /** The words of the grammar that are no names anywhere. */
    private static final Set<String> RESERVED = Set.of("Boolean", "Date", "Integer", "Real", "String", "abstract", "and", "asset", "bind",
            "command", "connect", "deprecated", "do", "else", "elseif", "elsewhen", "end", "equations", "event", "every", "expect", "expose", "extends",
            "false", "fidelity", "for", "if", "import", "in", "initial", "input", "label", "limits", "namespace", "not", "optional", "or",
            "parameter", "port", "process", "property", "redefine", "reinit", "relation", "required", "semantics", "state", "system",
            "telemetry", "then", "time", "true", "variable", "when", "without", "writable");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-F]{4,6})_");
    private static final int LONGEST = 400;

    private Identifiers() {
    }

    /** The identifier of a name. Two names have the same one only where one of them is longer than {@value #LONGEST} characters. */
    public static String of(String name) {
        StringBuilder text = new StringBuilder();
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        cut.codePoints().forEach(character -> {
            boolean letter = character < 128 && (Character.isLetter(character) || character == '_');
            boolean digit = character >= '0' && character <= '9' && !text.isEmpty();
            text.append(letter || digit ? Character.toString(character) : escape(character));
        });
        if (text.isEmpty()) {
            return escape(0);
        }
        return finished(name, text.toString());
    }

    private static String finished(String name, String text) {
        // An underscore that would be read as the beginning of an escape, or as the mark of a reserved word, is escaped itself.
        Matcher matcher = ESCAPE.matcher(name);
        String safe = matcher.find() ? text.replaceAll("_(?=x[0-9A-F]{4,6}_)", escape('_')) : text;
        if (RESERVED.contains(safe)) {
            return safe + "_";
        }
        boolean likeMarked = safe.endsWith("_") && RESERVED.contains(safe.substring(0, safe.length() - 1));
        return likeMarked ? safe.substring(0, safe.length() - 1) + escape('_') : safe;
    }

    /** The name that an identifier stands for. */
    public static String name(String identifier) {
        boolean marked = identifier.endsWith("_") && RESERVED.contains(identifier.substring(0, identifier.length() - 1));
        String text = marked ? identifier.substring(0, identifier.length() - 1) : identifier;
        return ESCAPE.matcher(text).replaceAll(match -> {
            int character = Integer.parseInt(match.group(1), 16);
            return character == 0 || !Character.isValidCodePoint(character) ? "" : Matcher.quoteReplacement(Character.toString(character));
        });
    }

    private static String escape(int character) {
        return "_x%04X_".formatted(character);
    }

    /**
     * The namespace that the URI of a model gets: {@code http://opcfoundation.org/UA/DI/} becomes
     * {@code org.opcfoundation.UA.DI}.
     */
    public static String namespace(String uri) {
        List<String> parts = new ArrayList<>();
        String rest = uri.replaceFirst("^(?i)(urn:|[a-z][a-z0-9+.-]*://)", "");
        if (uri.contains("://")) {
            String[] hostAndPath = rest.split("/", 2);
            List<String> host = new ArrayList<>(Arrays.asList(hostAndPath[0].split("[.]")));
            Collections.reverse(host);
            parts.addAll(host);
            rest = hostAndPath.length > 1 ? hostAndPath[1] : "";
        }
        parts.addAll(Arrays.asList(rest.split("[/:#?]")));
        String name = parts.stream().filter(part -> !part.isBlank()).map(Identifiers::of).collect(Collectors.joining("."));
        return name.isEmpty() ? "model" : name;
    }

    /**
     * The id of a type as a semantic identifier; empty where the name says as much, from which an export makes it again, and where it is no IRI.
     */
    static Optional<String> semantics(Node node) {
        return isDerived(node) || !isIri(node.id().iri()) ? Optional.empty() : Optional.of("semantics " + Literals.quoted(node.id().iri()));
    }

    /** Whether the id of a type is its name. */
    static boolean isDerived(Node node) {
        return node.id().identifier().equals("s=" + of(node.name()));
    }

    /** Whether a text may stand where an absolute IRI is needed. */
    static boolean isIri(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException e) {
            // OPC UA allows any text as the URI of a namespace.
            return false;
        }
    }
}
