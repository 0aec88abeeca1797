package org.twinsmith.exchange.sbml.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/**
 * An XML element.
 *
 * @param attributes local names of attributes to their values
 * @param text all text in it, that of inner elements included, in document order
 */
public record Element(String namespace, String name, Map<String, String> attributes, List<Element> children, String text,
        Place place) {

    /** The first child of a name. */
    public Optional<Element> child(String wanted) {
        return children(wanted).findFirst();
    }

    public Stream<Element> children(String wanted) {
        return children.stream().filter(each -> each.name.equals(wanted) && !each.isForeign());
    }

    /** The elements of a {@code listOf...}. */
    public Stream<Element> list(String list) {
        return children(list).flatMap(each -> each.children.stream()).filter(each -> !each.isForeign()
                && !each.name.equals("notes") && !each.name.equals("annotation"));
    }

    public Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted)).map(String::strip);
    }

    /** @throws DiagnosticException FOREIGN_SYNTAX where it is missing */
    public String required(String wanted) {
        return attribute(wanted).filter(value -> !value.isEmpty())
                .orElseThrow(() -> malformed("<" + name + "> has no attribute '" + wanted + "'"));
    }

    public boolean flag(String wanted, boolean otherwise) {
        return attribute(wanted).map(value -> switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw malformed("the attribute '" + wanted + "' of <" + name + "> is '" + value
                    + "', but it may be true or false only");
        }).orElse(otherwise);
    }

    public Optional<Double> number(String wanted) {
        return attribute(wanted).map(value -> number(value, "the attribute '" + wanted + "'"));
    }

    /** Reads a number as XML schema writes it. @param what what it is, for the message */
    public double number(String value, String what) {
        String text = value.strip();
        try {
            return switch (text) {
                case "INF" -> Double.POSITIVE_INFINITY;
                case "-INF" -> Double.NEGATIVE_INFINITY;
                case "NaN" -> Double.NaN;
                default -> Double.parseDouble(text);
            };
        } catch (NumberFormatException e) {
            throw new DiagnosticException(problem(what + " of <" + name + "> is '" + text + "', which is not a number"), e);
        }
    }

    /** Whether a package of level 3 owns it. */
    private boolean isForeign() {
        return namespace.startsWith("http://www.sbml.org/sbml/level3/") && !namespace.endsWith("/core");
    }

    public DiagnosticException malformed(String message) {
        return new DiagnosticException(problem(message));
    }

    private Diagnostic problem(String message) {
        return Diagnostic.error(Code.FOREIGN_SYNTAX, message, "check the file with an SBML validator", place);
    }
}
