package org.twinsmith.exchange.nodeset.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/** An XML element, by local names. @param text its own text, without that of inner elements */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text, Place place) {
    Stream<XmlElement> children(String wanted) {
        return children.stream().filter(each -> each.name.equals(wanted));
    }

    Optional<XmlElement> child(String wanted) {
        return children(wanted).findFirst();
    }

    String attribute(String wanted, String otherwise) {
        String value = attributes.get(wanted);
        return value == null ? otherwise : value.strip();
    }

    String required(String wanted) {
        String value = attribute(wanted, "");
        if (value.isEmpty()) {
            throw malformed("<" + name + "> has no attribute '" + wanted + "'");
        }
        return value;
    }

    boolean flag(String wanted, boolean otherwise) {
        String value = attribute(wanted, "");
        return switch (value) {
            case "" -> otherwise;
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw malformed("the attribute '" + wanted + "' of <" + name + "> is '" + value
                    + "', but it may be true or false only");
        };
    }

    long number(String wanted, long otherwise) {
        String value = attribute(wanted, "");
        try {
            return value.isEmpty() ? otherwise : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new DiagnosticException(problem("the attribute '" + wanted + "' of <" + name + "> is '" + shortened(value)
                    + "', which is no whole number"), e);
        }
    }

    DiagnosticException malformed(String message) {
        return new DiagnosticException(problem(message));
    }

    Diagnostic problem(String message) {
        return Diagnostic.error(Code.FOREIGN_SYNTAX, message, "check the file against UANodeSet.xsd of the OPC Foundation", place);
    }

    static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
