package org.twinsmith.cli.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.exchange.nodeset.NodeSetImport;
import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.NodeClass;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.NodeSet;
import org.twinsmith.exchange.nodeset.document.Value;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.BrowsedNode;
import org.twinsmith.opcua.client.MethodArgument;

/**
 * What a browse found, as nodes of a NodeSet, so that it becomes a model in the same way. Types are not browsed: each object
 * gets one of its own, and those that have the same share it.
 */
final class BrowsedModel {
    private static final NodeId OBJECTS = NodeId.base(85);
    private static final Map<String, Integer> DATA_TYPES = Map.ofEntries(Map.entry("Boolean", 1), Map.entry("SByte", 2),
            Map.entry("Byte", 3), Map.entry("Int16", 4), Map.entry("UInt16", 5), Map.entry("Int32", 6), Map.entry("UInt32", 7),
            Map.entry("Int64", 8), Map.entry("UInt64", 9), Map.entry("Float", 10), Map.entry("Double", 11), Map.entry("String", 12),
            Map.entry("DateTime", 13), Map.entry("UtcTime", 294), Map.entry("Guid", 14), Map.entry("NodeId", 17),
            Map.entry("LocalizedText", 21), Map.entry("QualifiedName", 20), Map.entry("StatusCode", 19), Map.entry("Duration", 290),
            Map.entry("Number", 26), Map.entry("Integer", 27), Map.entry("UInteger", 28));
    private static final int BASE_DATA_TYPE = 24;
    private static final int INT32 = 6;
    private static final int ARGUMENT = 296;
    private static final Pattern LITERAL = Pattern.compile(".* \\((-?\\d{1,9})\\)");
    private final List<Node> nodes = new ArrayList<>();
    private final List<NodeId> above = new ArrayList<>();

    private BrowsedModel() {
    }

    /** The model, with bindings to the endpoint that was browsed. @param access options of the source, as the language says them */
    static ImportedModel of(List<BrowsedNode> found, Endpoint endpoint, String access) {
        BrowsedModel model = new BrowsedModel();
        found.forEach(model::add);
        List<NodeSet.Model> models = model.nodes.stream().map(node -> node.id().namespace()).filter(uri -> !uri.equals(NodeId.BASE)).distinct()
                .map(uri -> new NodeSet.Model(uri, "", "", List.of())).toList();
        NodeSetImport.Converted converted = new NodeSetImport(endpoint.toString(), access, true, KnownUnits.ofTheLibrary())
                .convert(List.of(new NodeSet(endpoint.toString(), models, model.nodes)), required -> Optional.empty());
        return new ImportedModel(converted.files(), converted.losses());
    }

    private void add(BrowsedNode node) {
        NodeId id = id(node.address());
        while (above.size() > node.depth()) {
            above.removeLast();
        }
        NodeId parent = above.isEmpty() ? OBJECTS : above.getLast();
        above.add(id);
        NodeClass nodeClass = switch (node.nodeClass()) {
            case "Variable" -> NodeClass.VARIABLE;
            case "Method" -> NodeClass.METHOD;
            default -> NodeClass.OBJECT;
        };
        boolean variable = nodeClass == NodeClass.VARIABLE;
        add(id, nodeClass, node.name(), parent, variable ? Optional.of(variable(node)) : Optional.empty());
        if (!node.arguments().isEmpty()) {
            arguments(id, node.arguments());
        }
        if (variable && !node.unit().isEmpty()) {
            Value unit = new Value.Structure("EUInformation", Map.of("DisplayName", new Value.Structure("LocalizedText",
                    Map.of("Text", new Value.Leaf(node.unit())))));
            add(new NodeId(id.namespace(), "s=" + id.identifier() + "/EngineeringUnits"), NodeClass.VARIABLE, "EngineeringUnits", id,
                    Optional.of(new Node.Variable(NodeId.base(887), -1, List.of(), false, Optional.of(unit))));
        }
    }

    private void arguments(NodeId method, List<MethodArgument> arguments) {
        List<Value> values = arguments.stream().<Value>map(each -> new Value.Structure("Argument", Map.of("Name", new Value.Leaf(each.name()), "DataType",
                new Value.Structure("DataType", Map.of("Identifier", new Value.Leaf("i=" + DATA_TYPES.getOrDefault(each.type(), each.numeric() ? INT32
                        : BASE_DATA_TYPE)))), "ValueRank", new Value.Leaf(String.valueOf(each.rank()))))).toList();
        add(new NodeId(method.namespace(), "s=" + method.identifier() + "/InputArguments"), NodeClass.VARIABLE, "InputArguments", method,
                Optional.of(new Node.Variable(NodeId.base(ARGUMENT), 1, List.of(values.size()), false, Optional.of(new Value.Many(values)))));
    }

    private void add(NodeId id, NodeClass nodeClass, String name, NodeId parent, Optional<Node.Variable> variable) {
        nodes.add(new Node(id, nodeClass, name, Node.Texts.NONE, Optional.of(parent), List.of(new Node.Reference(NodeId.base(47), false, parent)),
                false, Optional.empty(), variable, Place.NOWHERE));
    }

    private static Node.Variable variable(BrowsedNode node) {
        boolean bad = node.value().endsWith("]") && node.value().contains("[");
        boolean array = node.value().startsWith("[");
        // Of an enumeration the literal is shown, and its number behind it.
        Matcher literal = LITERAL.matcher(node.value());
        String value = !DATA_TYPES.containsKey(node.dataType()) && literal.matches() ? literal.group(1) : node.value();
        int type = DATA_TYPES.getOrDefault(node.dataType(), value.matches("-?\\d{1,9}") ? INT32 : BASE_DATA_TYPE);
        return new Node.Variable(NodeId.base(type), array ? 1 : -1, List.of(), node.writable(),
                bad || value.isEmpty() ? Optional.empty() : Optional.of(new Value.Leaf(value)));
    }

    private static NodeId id(NodeAddress address) {
        return address.hasUri() ? NodeId.parse(address.toString()) : new NodeId(address.namespaceIndex() == 0 ? NodeId.BASE
                : "urn:namespace:" + address.namespaceIndex(), address.toString().replaceFirst("^ns=\\d+;", ""));
    }
}
