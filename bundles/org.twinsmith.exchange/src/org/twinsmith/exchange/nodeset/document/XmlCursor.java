package org.twinsmith.exchange.nodeset.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.ClosedXml;

/**
 * Reads XML that nobody vouches for, one child of the root after the other: no document type, no entities but the five of
 * XML, nothing from outside of the file, and bounds on depth, attributes and elements.
 */
final class XmlCursor {
    private static final int MAXIMUM_DEPTH = 100;
    private static final int MAXIMUM_ATTRIBUTES = 64;
    private static final int MAXIMUM_ELEMENTS = 20_000_000;
    private final String file;
    private final XMLStreamReader stream;
    private int elements;

    /** @throws DiagnosticException FOREIGN_SYNTAX where the text does not begin as XML */
    XmlCursor(String file, byte[] content) {
        this.file = file;
        // The limit of the parser is the further one, for its message names a property of the JDK.
        try {
            stream = ClosedXml.reader(content, 2 * MAXIMUM_DEPTH);
        } catch (XMLStreamException e) {
            throw notXml(e);
        }
    }

    /** Goes into the root element. @return its local name */
    String root() {
        try {
            while (stream.hasNext()) {
                int event = stream.next();
                if (event == XMLStreamConstants.DTD) {
                    throw failed("the file has a document type, which is not read", place(), null);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return stream.getLocalName();
                }
            }
            throw failed("the file has no element", place(), null);
        } catch (XMLStreamException e) {
            throw notXml(e);
        }
    }

    /** The next child of the root; null behind the last, after the rest of the file was found to be well-formed. */
    XmlElement next() {
        try {
            for (int event = stream.next(); event != XMLStreamConstants.END_ELEMENT; event = stream.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return element(1);
                }
                refuseEntity(event);
            }
            while (stream.hasNext()) {
                stream.next();
            }
            return null;
        } catch (XMLStreamException e) {
            throw notXml(e);
        }
    }

    private XmlElement element(int depth) throws XMLStreamException {
        Place place = place();
        if (depth > MAXIMUM_DEPTH || ++elements > MAXIMUM_ELEMENTS) {
            throw failed("the file nests more than " + MAXIMUM_DEPTH + " levels or has more than " + MAXIMUM_ELEMENTS
                    + " elements", place, null);
        }
        String name = stream.getLocalName();
        Map<String, String> attributes = attributes(place);
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = stream.next(); event != XMLStreamConstants.END_ELEMENT; event = stream.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(stream.getText());
            }
            refuseEntity(event);
        }
        return new XmlElement(name, attributes, List.copyOf(children), children.isEmpty() ? text.toString() : "", place);
    }

    private Map<String, String> attributes(Place place) {
        if (stream.getAttributeCount() > MAXIMUM_ATTRIBUTES) {
            throw failed("<" + stream.getLocalName() + "> has " + stream.getAttributeCount() + " attributes, but "
                    + MAXIMUM_ATTRIBUTES + " are the most that are read", place, null);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < stream.getAttributeCount(); i++) {
            attributes.putIfAbsent(stream.getAttributeLocalName(i), stream.getAttributeValue(i));
        }
        return attributes;
    }

    private void refuseEntity(int event) {
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw failed("the entity &" + stream.getLocalName() + "; is not defined", place(), null);
        }
    }

    private DiagnosticException notXml(XMLStreamException e) {
        String text = String.valueOf(e.getMessage());
        int message = text.indexOf("Message: ");
        return failed("the file is not well-formed XML: " + XmlElement.shortened((message < 0 ? text : text.substring(message + 9))
                .replaceAll("\\s+", " ")), place(e.getLocation()), e);
    }

    private Place place() {
        return place(stream.getLocation());
    }

    private Place place(Location location) {
        return location == null ? new Place(file, 1, 1, 0, 0) : new Place(file, Math.max(1, location.getLineNumber()),
                Math.max(1, location.getColumnNumber()), Math.max(0, location.getCharacterOffset()), 0);
    }

    private static DiagnosticException failed(String message, Place place, Exception cause) {
        return new DiagnosticException(Diagnostic.error(Code.FOREIGN_SYNTAX, message, "", place), cause);
    }
}
