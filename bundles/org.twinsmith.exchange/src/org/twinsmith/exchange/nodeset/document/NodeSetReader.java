package org.twinsmith.exchange.nodeset.document;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.exchange.nodeset.document.NodeSet.Model;

/** Reads a NodeSet: a file of UANodeSet.xsd, OPC 10000-6, annex F. */
public final class NodeSetReader {
    /** Largest file, bytes; the largest published ones have about 60 million. */
    public static final int MAXIMUM_SIZE = 256_000_000;
    private static final int MAXIMUM_NODES = 1_000_000;
    private final String file;
    private final Names names = new Names();
    private final NodeReader nodeReader = new NodeReader(names);
    private final List<Model> models = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    private NodeSetReader(String file) {
        this.file = file;
    }

    /**
     * @param file name for messages
     * @throws DiagnosticException FOREIGN_SYNTAX with line and column where it is no NodeSet, is damaged, or too large
     */
    public static NodeSet read(String file, byte[] content) {
        if (content.length > MAXIMUM_SIZE) {
            throw new DiagnosticException(Diagnostic.error(Code.FOREIGN_SYNTAX, "the file has more than " + MAXIMUM_SIZE
                    + " bytes, the most that is read", "", new Place(file, 1, 1, 0, 0)));
        }
        return new NodeSetReader(file).read(new XmlCursor(file, content));
    }

    /**
     * The models that a file says it declares, without its nodes; none where it says nothing or is no NodeSet.
     *
     * @throws DiagnosticException FOREIGN_SYNTAX where what stands before its nodes is damaged
     */
    public static List<Model> models(String file, byte[] content) {
        NodeSetReader reader = new NodeSetReader(file);
        XmlCursor cursor = new XmlCursor(file, content);
        if (cursor.root().equals("UANodeSet")) {
            for (XmlElement element = cursor.next(); element != null && NodeClass.of(element.name()).isEmpty(); element = cursor.next()) {
                reader.take(element);
            }
        }
        return List.copyOf(reader.models);
    }

    private NodeSet read(XmlCursor cursor) {
        String root = cursor.root();
        if (!root.equals("UANodeSet")) {
            throw new DiagnosticException(Diagnostic.error(Code.FOREIGN_SYNTAX, "the file is no NodeSet: its element is <"
                    + XmlElement.shortened(root) + ">, not <UANodeSet>", "", new Place(file, 1, 1, 0, 0)));
        }
        for (XmlElement element = cursor.next(); element != null; element = cursor.next()) {
            take(element);
        }
        if (models.isEmpty()) {
            // Before version 1.04 of the standard a file did not name its models: they are what its nodes belong to.
            nodes.stream().map(node -> node.id().namespace()).distinct().sorted()
                    .forEach(uri -> models.add(new Model(uri, "", "", List.of())));
        }
        return new NodeSet(file, models, nodes);
    }

    private void take(XmlElement element) {
        switch (element.name()) {
            case "NamespaceUris" -> element.children("Uri").forEach(this::namespace);
            case "Models" -> element.children("Model").map(this::model).forEach(models::add);
            case "Aliases" -> element.children("Alias").forEach(each -> names.alias(each.required("Alias"), each.text().strip()));
            default -> NodeClass.of(element.name()).ifPresent(nodeClass -> node(element, nodeClass));
        }
    }

    private void namespace(XmlElement element) {
        String uri = element.text().strip();
        if (uri.isEmpty()) {
            throw element.malformed("a namespace has no URI");
        }
        names.uri(uri);
    }

    private Model model(XmlElement element) {
        return new Model(element.required("ModelUri"), element.attribute("Version", ""), element.attribute("PublicationDate", ""),
                element.children("RequiredModel").map(this::required).toList());
    }

    /** A required model may name what it requires itself; those are found with it. */
    private Model required(XmlElement element) {
        return new Model(element.required("ModelUri"), element.attribute("Version", ""), element.attribute("PublicationDate", ""),
                List.of());
    }

    private void node(XmlElement element, NodeClass nodeClass) {
        if (nodes.size() == MAXIMUM_NODES) {
            throw element.malformed("the file has more than " + MAXIMUM_NODES + " nodes, the most that is read");
        }
        nodes.add(nodeReader.read(element, nodeClass));
    }
}
