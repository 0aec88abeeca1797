package org.twinsmith.exchange.nodeset.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a node, independent of any server's or file's table of namespaces; OPC 10000-6, 5.3.1.10.
 *
 * @param namespace URI of its namespace
 * @param identifier kind and text, such as {@code i=1001} or {@code s=P1.Power}
 */
public record NodeId(String namespace, String identifier) implements Comparable<NodeId> {
    /** The namespace of the standard itself. */
    public static final String BASE = "http://opcfoundation.org/UA/";
    private static final Pattern IDENTIFIER = Pattern.compile("i=\\d{1,10}|[sgb]=.+", Pattern.DOTALL);
    private static final Pattern IRI = Pattern.compile("(.+);([isgb]=.+)", Pattern.DOTALL);
    private static final Comparator<NodeId> ORDER = Comparator.comparing(NodeId::namespace)
            .thenComparing(each -> each.identifier.startsWith("i=") ? Long.parseLong(each.identifier.substring(2)) : -1)
            .thenComparing(NodeId::identifier);

    public NodeId {
        boolean tooLarge = identifier.startsWith("i=") && IDENTIFIER.matcher(identifier).matches()
                && Long.parseLong(identifier.substring(2)) > 0xFFFF_FFFFL;
        if (!IDENTIFIER.matcher(identifier).matches() || tooLarge) {
            throw new IllegalArgumentException("'" + identifier + "' is no identifier of a node; one is i=, s=, g= or b=, "
                    + "and behind i= a number up to 4294967295");
        }
    }

    /** A node of the standard. */
    public static NodeId base(long number) {
        return new NodeId(BASE, "i=" + number);
    }

    /** The id that {@link #toString()} writes. @throws IllegalArgumentException for another text */
    public static NodeId parse(String address) {
        int end = address.indexOf(';');
        return address.startsWith("nsu=") && end > 0
                ? new NodeId(address.substring(4, end).replace("%3B", ";").replace("%25", "%"), address.substring(end + 1))
                : new NodeId(BASE, address);
    }

    public boolean isBase() {
        return namespace.equals(BASE);
    }

    /** Whether it is a certain node of the standard. */
    public boolean isBase(long number) {
        return isBase() && identifier.equals("i=" + number);
    }

    /**
     * The id as an IRI, which a semantic identifier has to be: the URI, a semicolon and the identifier, what an IRI does not
     * allow as percent-encoded UTF-8.
     */
    public String iri() {
        StringBuilder encoded = new StringBuilder();
        for (byte each : identifier.substring(2).getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each > 0 && (Character.isLetterOrDigit(each) || "-._~=:/+".indexOf(each) >= 0);
            encoded.append(plain ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xFF));
        }
        return namespace + ";" + identifier.substring(0, 2) + encoded;
    }

    /** The id that {@link #iri()} writes; empty for another IRI. */
    public static Optional<NodeId> ofIri(String iri) {
        Matcher matcher = IRI.matcher(iri);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String text = URLDecoder.decode(matcher.group(2).replace("+", "%2B"), StandardCharsets.UTF_8);
            return Optional.of(new NodeId(matcher.group(1), text));
        } catch (IllegalArgumentException e) {
            // Some other IRI with a semicolon.
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(NodeId other) {
        return ORDER.compare(this, other);
    }

    /** The address that a binding writes: {@code nsu=urn:station;s=P1.Power}; in the standard's namespace {@code i=85}. */
    @Override
    public String toString() {
        return isBase() ? identifier : "nsu=" + namespace.replace("%", "%25").replace(";", "%3B") + ";" + identifier;
    }
}
