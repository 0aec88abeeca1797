package org.twinsmith.core.orbit;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Orbit messages in XML: CCSDS 505.0-B-3, section 4; the keys are those of the other notation. Document types, and what refers to something outside,
 * are refused.
 */
final class XmlMessage {
    private static final Set<String> PARTS = Set.of("ndm", "oem", "omm", "header", "body", "segment", "metadata", "data", "meanElements",
            "spacecraftParameters", "tleParameters", "stateVector", "covarianceMatrix", "userDefinedParameters");
    private static final Set<String> LEFT_ASIDE = Set.of("COMMENT", "MESSAGE_ID", "USER_DEFINED");
    private static final int LONGEST_VALUE = 1000;
    private static final int DEEPEST = 12;
    private final String file;
    private final XMLStreamReader xml;
    private final List<MessageSegment> segments = new ArrayList<>();
    private String kind = "";
    private int depth;

    private XmlMessage(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    static GivenOrbit read(String file, String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("the file refers to " + systemId + ", and nothing outside of a message is read");
        });
        try {
            return new XmlMessage(file, factory.createXMLStreamReader(new StringReader(text))).read();
        } catch (XMLStreamException e) {
            String why = String.valueOf(e.getMessage()).replaceAll("(?s)^ParseError at \\[row,col\\]:\\[\\d+,\\d+\\]\\s*Message:\\s*", "");
            throw new UnusableOrbit("'" + file + "': line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNumber()) + " is no XML: "
                    + why.lines().findFirst().orElse(""), "fetch the message again");
        }
    }

    private GivenOrbit read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(null);
                case XMLStreamConstants.DTD -> throw at("has a document type, which is not allowed", "remove it");
                default -> { }
            }
        }
        return switch (kind) {
            case "oem" -> new EphemerisMessage(file, segments).orbit();
            case "omm" -> MeanElementsMessage.orbit(segments.isEmpty() ? new MessageLines(file) : segments.getFirst().lines());
            default -> throw new UnusableOrbit("'" + file + "' has no message", "");
        };
    }

    /** A part with all in it. @param values receives the values by their keys; null where there is no place for them yet */
    private void begin(MessageLines values) throws XMLStreamException {
        String name = xml.getLocalName();
        int number = xml.getLocation().getLineNumber();
        if (!PARTS.contains(name)) {
            throw at("begins <" + name + ">, but an OEM or OMM was expected", "of the messages of the CCSDS those of mean elements and of ephemerides are read");
        }
        if (++depth > DEEPEST) {
            throw at("is nested deeper than any message", "");
        }
        switch (name) {
            case "oem", "omm" -> message(name);
            case "segment" -> segments.add(new MessageSegment(file));
            default -> { }
        }
        MessageLines own = switch (name) {
            case "stateVector", "covarianceMatrix", "userDefinedParameters", "header" -> new MessageLines(file);
            case "segment" -> segments.getLast().lines();
            default -> values;
        };
        within(own);
        if (name.equals("stateVector")) {
            if (segments.isEmpty()) {
                throw at("ends a state outside of a segment", "");
            }
            segments.getLast().add(StateLine.of(own, number));
        }
        depth--;
    }

    private void within(MessageLines values) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (PARTS.contains(xml.getLocalName())) {
                    begin(values);
                } else {
                    value(values);
                }
            } else if (xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    private void message(String name) {
        String version = Optional.ofNullable(xml.getAttributeValue(null, "version")).orElse("of no version");
        if (!kind.isEmpty()) {
            throw at("begins a second message", "keep one of them");
        }
        kind = name;
        MessageLines.version(file, name, version, xml.getLocation().getLineNumber());
    }

    private void value(MessageLines values) throws XMLStreamException {
        String key = xml.getLocalName();
        int number = xml.getLocation().getLineNumber();
        String units = xml.getAttributeValue(null, "units");
        String text = xml.getElementText();
        if (text.length() > LONGEST_VALUE) {
            throw at("has more than " + LONGEST_VALUE + " characters for " + key, "");
        }
        if (values != null && !LEFT_ASIDE.contains(key)) {
            values.add(new KeyValueLine(key.toUpperCase(Locale.ROOT), text.strip(), units == null ? "" : units.strip()), number);
        }
    }

    private UnusableOrbit at(String what, String remedy) {
        return new UnusableOrbit("'" + file + "': line " + xml.getLocation().getLineNumber() + " " + what, remedy);
    }
}
