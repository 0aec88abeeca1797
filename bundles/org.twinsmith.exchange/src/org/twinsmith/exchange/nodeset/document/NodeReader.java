package org.twinsmith.exchange.nodeset.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.exchange.nodeset.document.Node.Definition;
import org.twinsmith.exchange.nodeset.document.Node.Field;
import org.twinsmith.exchange.nodeset.document.Node.Localized;
import org.twinsmith.exchange.nodeset.document.Node.Reference;
import org.twinsmith.exchange.nodeset.document.Node.Texts;
import org.twinsmith.exchange.nodeset.document.Node.Variable;

/** Reads the element of one node. */
final class NodeReader {
    /** The bit of an access level that lets clients write; OPC 10000-3, 8.57. */
    private static final int CURRENT_WRITE = 2;
    private static final String BASE_DATA_TYPE = "i=24";
    private static final int MOST_DIMENSIONS = 16;
    private final Names names;
    private final Values values;

    NodeReader(Names names) {
        this.names = names;
        values = new Values(names);
    }

    Node read(XmlElement element, NodeClass nodeClass) {
        NodeId id = names.id(element.required("NodeId"), element);
        Names.BrowseName browse = names.browseName(element.attribute("BrowseName", ""), element);
        String name = browse.name();
        Optional<NodeId> parent = Optional.of(element.attribute("ParentNodeId", "")).filter(text -> !text.isEmpty())
                .map(text -> names.id(text, element));
        boolean variable = nodeClass == NodeClass.VARIABLE || nodeClass == NodeClass.VARIABLE_TYPE;
        return new Node(id, nodeClass, name.isEmpty() ? id.identifier() : name, browse.namespace(), texts(element), parent, references(element),
                element.flag("IsAbstract", false), element.child("Definition").map(this::definition),
                variable ? Optional.of(variable(element)) : Optional.empty(), element.place());
    }

    private static Texts texts(XmlElement element) {
        return new Texts(localized(element, "DisplayName"), localized(element, "Description"),
                element.child("Documentation").map(each -> each.text().strip()).orElse(""),
                element.attribute("ReleaseStatus", "").equals("Deprecated"));
    }

    private static List<Localized> localized(XmlElement element, String name) {
        return element.children(name).map(each -> new Localized(each.attribute("Locale", ""), each.text().strip()))
                .filter(each -> !each.text().isEmpty()).toList();
    }

    private List<Reference> references(XmlElement element) {
        List<Reference> references = new ArrayList<>();
        element.child("References").stream().flatMap(list -> list.children("Reference"))
                .forEach(each -> references.add(new Reference(names.id(each.required("ReferenceType"), each),
                        each.flag("IsForward", true), names.id(each.text(), each))));
        return references;
    }

    private Variable variable(XmlElement element) {
        Optional<Value> value = element.child("Value").flatMap(each -> each.children().stream().findFirst()).map(values::of);
        return new Variable(names.id(element.attribute("DataType", BASE_DATA_TYPE), element),
                (int) element.number("ValueRank", -1), dimensions(element),
                (element.number("AccessLevel", 1) & CURRENT_WRITE) != 0, value);
    }

    private static List<Integer> dimensions(XmlElement element) {
        String text = element.attribute("ArrayDimensions", "");
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            List<Integer> dimensions = Arrays.stream(text.split(",")).map(each -> Integer.parseUnsignedInt(each.strip())).toList();
            if (dimensions.size() <= MOST_DIMENSIONS && dimensions.stream().allMatch(each -> each >= 0)) {
                return dimensions;
            }
        } catch (NumberFormatException e) {
            throw new DiagnosticException(element.problem("the attribute 'ArrayDimensions' is '" + XmlElement.shortened(text)
                    + "', which is no list of lengths"), e);
        }
        throw element.malformed("the attribute 'ArrayDimensions' is '" + XmlElement.shortened(text) + "', but at most "
                + MOST_DIMENSIONS + " lengths up to " + Integer.MAX_VALUE + " are read");
    }

    private Definition definition(XmlElement element) {
        return new Definition(element.flag("IsUnion", false), element.flag("IsOptionSet", false),
                element.children("Field").map(this::field).toList());
    }

    private Field field(XmlElement element) {
        return new Field(element.required("Name"), names.id(element.attribute("DataType", BASE_DATA_TYPE), element),
                (int) element.number("ValueRank", -1), element.number("Value", -1), element.flag("IsOptional", false),
                element.child("Description").map(each -> each.text().strip()).orElse(""));
    }
}
