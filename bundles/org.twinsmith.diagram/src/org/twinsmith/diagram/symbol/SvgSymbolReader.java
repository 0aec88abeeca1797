package org.twinsmith.diagram.symbol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.ClosedXml;
import org.twinsmith.diagram.scene.UserSymbol;

/** Reads a symbol from SVG: shapes, groups and transformations; anything else is refused. */
public final class SvgSymbolReader {
    /** Largest file, bytes. */
    public static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_ELEMENTS = 2000;
    private static final int DEEPEST = 32;
    private static final String SVG = "http://www.w3.org/2000/svg";
    /** What says nothing about shapes: nothing can refer to definitions here. */
    private static final Set<String> SILENT = Set.of("title", "desc", "metadata", "defs");

    /** What holds for an element and those in it. */
    private record Group(Affine map, Look look) {
    }

    private final String file;
    private final XMLStreamReader xml;
    private final Deque<Group> groups = new ArrayDeque<>();
    private final Sheet sheet = new Sheet();
    private int elements;

    private SvgSymbolReader(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    /**
     * Reads a symbol.
     *
     * @param file name for messages
     * @throws DiagnosticException TW-0830 with line and column where the file is no SVG, or has what a symbol cannot have
     */
    public static UserSymbol read(String file, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw refused("the file has " + content.length + " bytes; a symbol has at most " + MOST_BYTES, new Place(file, 1, 1, 0, 0), null);
        }
        try {
            return new SvgSymbolReader(file, ClosedXml.reader(content, 2 * DEEPEST)).run();
        } catch (XMLStreamException e) {
            String message = String.valueOf(e.getMessage()).replaceAll("(?s)^ParseError at \\[row,col\\]:\\[\\d+,\\d+\\]\\s*Message:\\s*", "");
            throw refused(message.lines().findFirst().orElse(""), place(file, e.getLocation()), e);
        }
    }

    private UserSymbol run() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw refused("a document type is not read");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw refused("processing instructions are not read");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> groups.pop();
                default -> { }
            }
        }
        try {
            return sheet.symbol();
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
    }

    private void start() throws XMLStreamException {
        String name = xml.getLocalName();
        if (++elements > MOST_ELEMENTS || groups.size() >= DEEPEST) {
            throw refused("a symbol has at most " + MOST_ELEMENTS + " elements, " + DEEPEST + " deep");
        }
        if (!groups.isEmpty() && (foreign() || SILENT.contains(name))) {
            skip();
            return;
        }
        if (foreign() || groups.isEmpty() != name.equals("svg")) {
            throw refused("the element '" + name + "' cannot be part of a symbol");
        }
        try {
            Group outer = groups.isEmpty() ? new Group(Affine.IDENTITY, Look.FIRST) : groups.peek();
            Group group = new Group(outer.map().after(attribute("transform").map(Affine::parse).orElse(Affine.IDENTITY)), look(outer.look()));
            groups.push(group);
            if (name.equals("svg")) {
                sheet.size(attribute("viewBox"), attribute("width"), attribute("height"));
            } else if (!name.equals("g")) {
                sheet.draw(new ShapeElement(name, this::attribute).outline(), group.map(), group.look());
            }
        } catch (IllegalArgumentException e) {
            throw refused("the element '" + name + "': " + e.getMessage());
        }
    }

    /** Drawing programs add elements of their own, which say nothing about shapes. */
    private boolean foreign() {
        String namespace = xml.getNamespaceURI();
        return namespace != null && !namespace.equals(SVG);
    }

    private Look look(Look outer) {
        List<Look.Property> properties = new ArrayList<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (space == null || space.isEmpty()) {
                properties.add(new Look.Property(xml.getAttributeLocalName(i), xml.getAttributeValue(i)));
            } else if (xml.getAttributeLocalName(i).equals("href")) {
                throw new IllegalArgumentException("a reference leads out of the symbol");
            }
        }
        return outer.with(properties);
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }

    /** Passes over an element with all in it. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.START_ELEMENT && (++elements > MOST_ELEMENTS || depth > DEEPEST)) {
                throw refused("a symbol has at most " + MOST_ELEMENTS + " elements, " + DEEPEST + " deep");
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("script")) {
                throw refused("the element 'script' cannot be part of a symbol");
            }
        }
    }

    private DiagnosticException refused(String message) {
        return refused(message, place(file, xml.getLocation()), null);
    }

    private static DiagnosticException refused(String message, Place place, Exception cause) {
        return new DiagnosticException(Diagnostic.error(Code.SYMBOL, message,
                "draw it with path, rect, circle, ellipse, line, polyline, polygon and g alone", place), cause);
    }

    private static Place place(String file, Location at) {
        return at == null ? new Place(file, 1, 1, 0, 0) : new Place(file, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()), Math.max(0, at.getCharacterOffset()), 0);
    }
}
