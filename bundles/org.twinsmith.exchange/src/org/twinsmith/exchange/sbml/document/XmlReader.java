package org.twinsmith.exchange.sbml.document;

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
 * Reads XML that nobody vouches for: no document type, no entities but the five of XML, and bounds on size and depth.
 */
public final class XmlReader {
    /** Largest file, bytes; the largest curated models have about ten million. */
    public static final int MAXIMUM_SIZE = 64_000_000;
    private static final int MAXIMUM_DEPTH = 250;
    private static final int MAXIMUM_ELEMENTS = 1_000_000;

    /** Stands in the text of an element for each empty child {@code sep}. */
    static final String SEPARATOR = "\u001f";

    private final String file;
    private final XMLStreamReader stream;
    private int elements;

    private XmlReader(String file, XMLStreamReader stream) {
        this.file = file;
        this.stream = stream;
    }

    /**
     * @param file name for messages
     * @return the root element
     * @throws DiagnosticException FOREIGN_SYNTAX with line and column where the text is not well formed or too large
     */
    public static Element read(String file, byte[] content) {
        if (content.length > MAXIMUM_SIZE) {
            throw failed("the file has " + content.length + " bytes, but " + MAXIMUM_SIZE + " are the most that is read",
                    new Place(file, 0, 0, 0, 0), null);
        }
        // The limit of the parser is the further one, for its message names a property of the JDK.
        try {
            return new XmlReader(file, ClosedXml.reader(content, 2 * MAXIMUM_DEPTH)).root();
        } catch (XMLStreamException e) {
            throw failed(message(e), place(file, e.getLocation()), e);
        }
    }

    private Element root() throws XMLStreamException {
        while (stream.hasNext()) {
            int event = stream.next();
            if (event == XMLStreamConstants.DTD) {
                throw failed("the file has a document type, which is not read", place(file, stream.getLocation()), null);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                Element root = element(0, new StringBuilder());
                skipRest();
                return root;
            }
        }
        throw failed("the file has no element", new Place(file, 0, 0, 0, 0), null);
    }

    private void skipRest() throws XMLStreamException {
        while (stream.hasNext()) {
            stream.next();
        }
    }

    private Element element(int depth, StringBuilder outer) throws XMLStreamException {
        Place place = place(file, stream.getLocation());
        if (depth > MAXIMUM_DEPTH || ++elements > MAXIMUM_ELEMENTS) {
            throw failed("the file nests more than " + MAXIMUM_DEPTH + " levels or has more than " + MAXIMUM_ELEMENTS
                    + " elements", place, null);
        }
        String namespace = stream.getNamespaceURI() == null ? "" : stream.getNamespaceURI();
        String name = stream.getLocalName();
        Map<String, String> attributes = attributes();
        List<Element> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = stream.next(); event != XMLStreamConstants.END_ELEMENT; event = stream.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1, text));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(stream.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw failed("the entity &" + stream.getLocalName()
                        + "; is not defined", place(file, stream.getLocation()), null);
                default -> { }
            }
        }
        outer.append(name.equals("sep") ? SEPARATOR : text);
        return new Element(namespace, name, attributes, List.copyOf(children), text.toString(), place);
    }

    /** Attributes of the element's own vocabulary, and those of SBML on elements of MathML. */
    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < stream.getAttributeCount(); i++) {
            String namespace = stream.getAttributeNamespace(i);
            boolean required = stream.getAttributeLocalName(i).equals("required") && namespace != null;
            if (required) {
                attributes.put("required " + namespace, stream.getAttributeValue(i));
            } else if (namespace == null || namespace.isEmpty() || namespace.endsWith("/core")) {
                attributes.put(stream.getAttributeLocalName(i), stream.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private static String message(XMLStreamException e) {
        String text = String.valueOf(e.getMessage());
        int message = text.indexOf("Message: ");
        return "the file is not well-formed XML: " + (message < 0 ? text : text.substring(message + 9)).replaceAll("\\s+", " ");
    }

    private static Place place(String file, Location location) {
        return location == null ? new Place(file, 0, 0, 0, 0) : new Place(file, Math.max(0, location.getLineNumber()),
                Math.max(0, location.getColumnNumber()), Math.max(0, location.getCharacterOffset()), 0);
    }

    private static DiagnosticException failed(String message, Place place, Exception cause) {
        return new DiagnosticException(Diagnostic.error(Code.FOREIGN_SYNTAX, message, "", place), cause);
    }
}
