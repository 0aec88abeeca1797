package org.twinsmith.exchange.nodeset.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.twinsmith.exchange.nodeset.document.Node.Localized;
import org.twinsmith.exchange.nodeset.document.NodeSet.Model;

/** Writes a NodeSet as a file of UANodeSet.xsd, the same bytes for the same records. */
public final class NodeSetWriter {
    private static final String TYPES = "http://opcfoundation.org/UA/2008/02/Types.xsd";
    /** The standard's own properties, whose browse names are in its namespace. */
    private static final Set<String> STANDARD = Set.of("EngineeringUnits", "EURange", "InstrumentRange", "EnumStrings", "InputArguments",
            "OutputArguments", "StateNumber", "TransitionNumber");
    /** The ids of the XML encodings of structures; OPC 10000-6, A. */
    private static final Map<String, Integer> ENCODINGS = Map.of("EUInformation", 888, "Range", 885, "Argument", 297);
    private static final Map<Integer, String> ELEMENTS = Map.of(1, "Boolean", 6, "Int32", 11, "Double", 12, "String", 290, "Double", 7, "UInt32", 13, "DateTime",
            21, "LocalizedText");
    private final NodeSet set;
    private final List<String> uris;
    private final StringBuilder text = new StringBuilder();

    private NodeSetWriter(NodeSet set) {
        this.set = set;
        Set<String> used = new TreeSet<>();
        set.models().forEach(model -> used.add(model.uri()));
        set.nodes().forEach(node -> {
            used.add(node.id().namespace());
            used.add(node.naming());
            node.references().forEach(each -> used.add(each.target().namespace()));
        });
        used.remove(NodeId.BASE);
        uris = List.copyOf(used);
    }

    /** The file's text. */
    public static String write(NodeSet set) {
        return new NodeSetWriter(set).write();
    }

    private String write() {
        line("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        line("<UANodeSet xmlns=\"http://opcfoundation.org/UA/2011/03/UANodeSet.xsd\">");
        line("  <NamespaceUris>");
        uris.forEach(uri -> line("    <Uri>" + escaped(uri) + "</Uri>"));
        line("  </NamespaceUris>");
        line("  <Models>");
        set.models().forEach(this::model);
        line("  </Models>");
        set.nodes().forEach(this::node);
        line("</UANodeSet>");
        return text.toString();
    }

    private void model(Model model) {
        line("    <Model " + described(model) + ">");
        model.required().forEach(required -> line("      <RequiredModel " + described(required) + "/>"));
        line("    </Model>");
    }

    private static String described(Model model) {
        return "ModelUri=\"" + escaped(model.uri()) + "\"" + (model.version().isEmpty() ? "" : " Version=\"" + escaped(model.version()) + "\"")
                + (model.publicationDate().isEmpty() ? "" : " PublicationDate=\"" + escaped(model.publicationDate()) + "\"");
    }

    private void node(Node node) {
        line("  <" + node.nodeClass().element() + " NodeId=\"" + id(node.id()) + "\" BrowseName=\"" + browseName(node) + "\""
                + node.parent().map(parent -> " ParentNodeId=\"" + id(parent) + "\"").orElse("")
                + (node.isAbstract() ? " IsAbstract=\"true\"" : "") + (node.texts().deprecated() ? " ReleaseStatus=\"Deprecated\"" : "")
                + node.variable().map(variable -> attributes(node, variable)).orElse("") + ">");
        localized("DisplayName", node.texts().names().isEmpty() ? List.of(new Localized("", node.name())) : node.texts().names());
        localized("Description", node.texts().descriptions());
        line("    <References>");
        node.references().forEach(each -> line("      <Reference ReferenceType=\"" + id(each.type()) + "\""
                + (each.forward() ? "" : " IsForward=\"false\"") + ">" + id(each.target()) + "</Reference>"));
        line("    </References>");
        node.definition().ifPresent(definition -> definition(node, definition));
        node.variable().flatMap(Node.Variable::value).ifPresent(value -> {
            line("    <Value>");
            value(value, element(node.variable().orElseThrow().dataType()), "      ", " xmlns=\"" + TYPES + "\"");
            line("    </Value>");
        });
        line("  </" + node.nodeClass().element() + ">");
    }

    private String attributes(Node node, Node.Variable variable) {
        String dimensions = variable.dimensions().stream().map(String::valueOf).collect(Collectors.joining(","));
        return " DataType=\"" + id(variable.dataType()) + "\"" + (variable.rank() == -1 ? "" : " ValueRank=\"" + variable.rank() + "\"")
                + (dimensions.isEmpty() ? "" : " ArrayDimensions=\"" + dimensions + "\"")
                + (node.nodeClass() == NodeClass.VARIABLE && variable.writable() ? " AccessLevel=\"3\"" : "");
    }

    private void definition(Node node, Node.Definition definition) {
        line("    <Definition Name=\"" + browseName(node) + "\">");
        for (Node.Field field : definition.fields()) {
            line("      <Field Name=\"" + escaped(field.name()) + "\"" + (field.value() < 0 ? " DataType=\"" + id(field.dataType()) + "\""
                    : " Value=\"" + field.value() + "\"") + (field.description().isEmpty() ? "/>"
                    : "><Description>" + escaped(field.description()) + "</Description></Field>"));
        }
        line("    </Definition>");
    }

    private void localized(String name, List<Localized> texts) {
        texts.forEach(each -> line("    <" + name + (each.locale().isEmpty() ? "" : " Locale=\"" + escaped(each.locale()) + "\"") + ">"
                + escaped(each.text()) + "</" + name + ">"));
    }

    private static String element(NodeId type) {
        return type.isBase() && type.identifier().startsWith("i=") ? ELEMENTS.getOrDefault(Integer.parseInt(type.identifier().substring(2)), "ExtensionObject") : "Int32";
    }

    /** @param namespace declaration on the outermost element */
    private void value(Value value, String element, String indent, String namespace) {
        switch (value) {
            case Value.Leaf leaf -> line(indent + "<" + element + namespace + ">" + escaped(leaf.content()) + "</" + element + ">");
            case Value.Many many -> {
                line(indent + "<ListOf" + element + namespace + ">");
                many.elements().forEach(each -> value(each, element, indent + "  ", ""));
                line(indent + "</ListOf" + element + ">");
            }
            case Value.Structure structure when ENCODINGS.containsKey(structure.type()) -> {
                line(indent + "<ExtensionObject" + namespace + "><TypeId><Identifier>i=" + ENCODINGS.get(structure.type())
                        + "</Identifier></TypeId><Body>");
                structure(structure, structure.type(), indent + "  ", "");
                line(indent + "</Body></ExtensionObject>");
            }
            case Value.Structure structure -> structure(structure, element, indent, namespace);
        }
    }

    private void structure(Value.Structure structure, String element, String indent, String namespace) {
        line(indent + "<" + element + namespace + ">");
        for (String field : Order.of(structure)) {
            Value value = structure.fields().get(field);
            if (value instanceof Value.Leaf leaf && field.equals("Identifier")) {
                line(indent + "  <Identifier>" + id(NodeId.parse(leaf.content())) + "</Identifier>");
            } else {
                value(value, field, indent + "  ", "");
            }
        }
        line(indent + "</" + element + ">");
    }

    /** The order in which the schema wants the fields of the structures that are written. */
    private static final class Order {
        private static final List<String> FIELDS = List.of("NamespaceUri", "UnitId", "DisplayName", "Low", "High", "Name", "DataType",
                "ValueRank", "ArrayDimensions", "Description", "Identifier", "Locale", "Text");

        private Order() {
        }

        static List<String> of(Value.Structure structure) {
            return FIELDS.stream().filter(structure.fields()::containsKey).toList();
        }
    }

    private String browseName(Node node) {
        int index = STANDARD.contains(node.name()) ? 0 : uris.indexOf(node.naming()) + 1;
        return (index == 0 ? "" : index + ":") + escaped(node.name());
    }

    private String id(NodeId id) {
        int index = uris.indexOf(id.namespace()) + 1;
        return (index == 0 ? "" : "ns=" + index + ";") + escaped(id.identifier());
    }

    /** Characters that XML 1.0 has no place for at all are left out. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
                .forEach(c -> escaped.append(switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    default -> Character.toString(c);
                }));
        return escaped.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
