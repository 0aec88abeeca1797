package org.twinsmith.exchange.nodeset.twin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.Node.Field;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.Value;
import org.twinsmith.exchange.nodeset.space.AddressSpace;

/** Data types as types of the language: primitive ones, and declarations of enumerations and structs. */
final class DataTypes {
    private static final long ENUMERATION = 29;
    private static final long STRUCTURE = 22;
    /** What the standard's own data types are; derived ones are what they derive from. */
    private static final Map<Long, DataKind> BASE = Map.ofEntries(Map.entry(1L, DataKind.BOOLEAN), Map.entry(26L, DataKind.REAL),
            Map.entry(27L, DataKind.INTEGER), Map.entry(28L, DataKind.INTEGER), Map.entry(19L, DataKind.INTEGER),
            Map.entry(290L, DataKind.MILLISECONDS), Map.entry(12L, DataKind.TEXT), Map.entry(14L, DataKind.TEXT),
            Map.entry(16L, DataKind.TEXT), Map.entry(17L, DataKind.TEXT), Map.entry(18L, DataKind.TEXT), Map.entry(20L, DataKind.TEXT),
            Map.entry(21L, DataKind.TEXT), Map.entry(13L, DataKind.DATE), Map.entry(ENUMERATION, DataKind.INTEGER));
    /** A larger number of a literal is not worth the gaps that would have to be filled. */
    private static final int LARGEST_LITERAL = 255;

    private final AddressSpace space;
    private final Namespaces namespaces;
    private final Losses losses;
    private final Map<NodeId, Optional<DataKind>> kinds = new HashMap<>();
    private final List<Declaration> declarations = new ArrayList<>();

    DataTypes(AddressSpace space, Namespaces namespaces, Losses losses) {
        this.space = space;
        this.namespaces = namespaces;
        this.losses = losses;
    }

    /** An enumeration or a struct. @param parts literals, or fields with their types */
    record Declaration(String namespace, String keyword, String name, List<String> annotations, List<Part> parts, String documentation) {
        /** The kind of its values. */
        DataKind kind() {
            List<String> names = parts.stream().map(Part::name).toList();
            return new DataKind(keyword.equals("enum") ? DataKind.Kind.ENUMERATION : DataKind.Kind.STRUCTURE, namespace, name, "", names);
        }
    }

    /** A literal, or a field with its type. @param kind of a field */
    record Part(String name, String type, Optional<DataKind> kind, String documentation) {
        static Part literal(String name, String documentation) {
            return new Part(name, "", Optional.empty(), documentation);
        }

        String text() {
            return name + (type.isEmpty() ? "" : " : " + type);
        }
    }

    /** An enumeration that no node is, such as the states of a machine. */
    DataKind declare(String namespace, String wish, List<Part> literals, String documentation) {
        Declaration declaration = new Declaration(namespace, "enum", namespaces.fresh(namespace, wish), List.of(), literals, documentation);
        declarations.add(declaration);
        return declaration.kind();
    }

    /** What was declared so far, by namespace and name. */
    List<Declaration> declarations() {
        return declarations.stream().sorted(Comparator.comparing(Declaration::keyword).thenComparing(Declaration::name)).toList();
    }

    /** What a data type is; empty for one whose values the language has no type for. */
    Optional<DataKind> of(NodeId type) {
        Optional<DataKind> known = kinds.get(type);
        if (known == null) {
            // Stands while the fields are read: a structure in itself has no end.
            kinds.put(type, Optional.empty());
            known = read(type);
            kinds.put(type, known);
        }
        return known;
    }

    private Optional<DataKind> read(NodeId type) {
        Optional<Node> node = space.node(type);
        if (type.isBase() && BASE.containsKey(number(type))) {
            return Optional.of(BASE.get(number(type)));
        }
        Optional<NodeId> above = space.supertype(type);
        if (node.isEmpty() || above.isEmpty()) {
            return Optional.empty();
        }
        if (space.isA(type, NodeId.base(ENUMERATION))) {
            return Optional.of(enumeration(node.get()));
        }
        if (space.isA(type, NodeId.base(STRUCTURE))) {
            return structure(node.get());
        }
        node.get().definition().filter(Node.Definition::optionSet).ifPresent(bits -> losses.add(node.get(), "its bits have names, "
                + String.join(", ", bits.fields().stream().map(Field::name).toList()) + ", which a whole number does not have"));
        return of(above.get());
    }

    private static long number(NodeId type) {
        return type.identifier().startsWith("i=") ? Long.parseLong(type.identifier().substring(2)) : -1;
    }

    private DataKind enumeration(Node node) {
        Map<Long, String> literals = literals(node);
        long largest = literals.keySet().stream().max(Long::compare).orElse(-1L);
        if (literals.isEmpty() || largest > LARGEST_LITERAL || literals.keySet().stream().anyMatch(value -> value < 0)) {
            losses.add(node, literals.isEmpty() ? "the enumeration has no literals, so its values are whole numbers"
                    : "its literals have numbers below 0 or above " + LARGEST_LITERAL + ", so its values are whole numbers");
            return DataKind.INTEGER;
        }
        List<String> names = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (long value = 0; value <= largest; value++) {
            String name = literals.get(value);
            if (name == null) {
                losses.add(node, "no literal has the number " + value + "; unused_" + value + " keeps its place");
            }
            names.add(unique(name == null ? "unused_" + value : Identifiers.of(name), names));
            parts.add(Part.literal(names.getLast(), described(node, value)));
        }
        tellValues(node);
        return declare(node, "enum", parts);
    }

    /** Tells which of the properties that say the literals a node has, since an export writes another one. */
    private void tellValues(Node node) {
        space.child(node.id(), "EnumValues").ifPresent(values -> losses.kind("EnumValues", "the literals of an enumeration are exported as EnumStrings", node));
    }

    private static String described(Node node, long literal) {
        return node.definition().stream().flatMap(definition -> definition.fields().stream()).filter(field -> field.value() == literal)
                .map(field -> Literals.plain(field.description())).findFirst().orElse("");
    }

    private DataKind declare(Node node, String keyword, List<Part> parts) {
        if (node.isAbstract()) {
            losses.add(node, "it is abstract, which the text says of assets only");
        }
        List<String> annotations = new ArrayList<>();
        Identifiers.semantics(node).ifPresent(annotations::add);
        annotations.addAll(Documents.annotations(node));
        Declaration declaration = new Declaration(namespaces.of(node.id()), keyword, namespaces.fresh(node.id(), node.name()), annotations, parts,
                Documents.of(node));
        declarations.add(declaration);
        return declaration.kind();
    }

    private static String unique(String name, List<String> taken) {
        String unique = name;
        for (int i = 2; taken.contains(unique); i++) {
            unique = name + "_" + i;
        }
        return unique;
    }

    /** From the definition, else from one of the properties that say the same; OPC 10000-3, 8.40 and 5.8.3. */
    private Map<Long, String> literals(Node node) {
        Map<Long, String> literals = new LinkedHashMap<>();
        if (node.definition().isPresent()) {
            node.definition().get().fields().forEach(field -> literals.putIfAbsent(field.value(), field.name()));
            return literals;
        }
        property(node, "EnumValues").forEach(each -> each.at("Value").flatMap(Value::number).ifPresent(number ->
                literals.putIfAbsent(number.longValue(), each.at("DisplayName").flatMap(Value::text).orElse(""))));
        for (Value each : literals.isEmpty() ? property(node, "EnumStrings") : List.<Value>of()) {
            literals.put((long) literals.size(), each.text().orElse(""));
        }
        return literals;
    }

    private List<Value> property(Node node, String name) {
        return space.child(node.id(), name).flatMap(Node::variable).flatMap(Node.Variable::value).map(Value::elements).orElse(List.of());
    }

    private Optional<DataKind> structure(Node node) {
        Map<String, Part> fields = new LinkedHashMap<>();
        boolean described = collect(node, fields, Set.of());
        return described ? Optional.of(declare(node, "struct", List.copyOf(fields.values()))) : Optional.empty();
    }

    /** The fields of a structure behind those of what it derives from. @return whether any of them has a definition */
    private boolean collect(Node node, Map<String, Part> fields, Set<NodeId> below) {
        if (below.contains(node.id())) {
            return false;
        }
        Set<NodeId> path = new HashSet<>(below);
        path.add(node.id());
        boolean described = space.supertype(node.id()).flatMap(space::node).map(above -> collect(above, fields, path)).orElse(false);
        if (described) {
            losses.add(node, "it derives from another structure, whose fields the struct has itself");
        }
        node.definition().ifPresent(definition -> {
            if (definition.union()) {
                losses.add(node, "of a union only one field has a value at a time; the struct has them all");
            }
            definition.fields().forEach(field -> field(node, field, fields));
        });
        return described || node.definition().isPresent();
    }

    private void field(Node node, Field field, Map<String, Part> fields) {
        Optional<DataKind> type = field.rank() >= 0 || field.rank() == -3 || field.rank() == -2 ? Optional.empty() : of(field.dataType());
        String name = Identifiers.of(field.name());
        if (type.isEmpty() || type.get().kind() == DataKind.Kind.STRUCTURE) {
            losses.add(node, "the field " + field.name() + " is " + (type.isPresent() ? "a structure itself" : field.rank() >= 0 ? "an array"
                    : "of a type that the language does not have") + "; a struct holds numbers, texts and dates");
        } else {
            fields.putIfAbsent(name, new Part(name, type.get().in(namespaces.of(node.id())), type, Literals.plain(field.description())));
            if (field.optional()) {
                losses.add(node, "the field " + field.name() + " may be left out, which a struct does not say");
            }
        }
    }
}
