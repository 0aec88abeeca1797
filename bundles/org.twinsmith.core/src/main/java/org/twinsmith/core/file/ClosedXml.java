package org.twinsmith.core.file;

import java.io.ByteArrayInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of strangers: without document types, and without a look at anything outside of it (CWE-611, CWE-776). */
public final class ClosedXml {
    private ClosedXml() {
    }

    /**
     * A reader that stands at the beginning.
     *
     * @param depth of elements in each other, from which on the parser refuses the text
     */
    public static XMLStreamReader reader(byte[] content, int depth) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(depth));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("the file refers to " + systemId + ", and nothing outside of a file is read");
        });
        return factory.createXMLStreamReader(new ByteArrayInputStream(content));
    }
}
