package org.twinsmith.exchange.nodeset.twin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.Value;
import org.twinsmith.exchange.nodeset.space.AddressSpace;
import org.twinsmith.exchange.nodeset.space.Rule;

/** Variables as properties: type, unit, ranges, value. */
final class Properties {
    /** What describes the value of a variable (OPC 10000-8, 5.3 and 5.6; OPC 10000-3, 5.6.5) and is no value of its own. */
    private static final Set<String> DESCRIBING = Set.of("EngineeringUnits", "EURange", "InstrumentRange", "EnumStrings", "EnumValues",
            "ValueAsText", "ValuePrecision", "Definition", "TrueState", "FalseState", "OptionSetValues", "NodeVersion", "LocalTime",
            "AllowNulls", "MaxStringLength", "MaxArrayLength", "MaxCharacters", "MaxByteStringLength", "InputArguments", "OutputArguments");
    private static final Set<String> CARRIED = Set.of("EngineeringUnits", "EURange", "InstrumentRange", "EnumStrings", "EnumValues");
    private static final long HAS_DICTIONARY_ENTRY = 17597;
    private static final int MOST_ELEMENTS = 1_000;
    private final AddressSpace space;
    private final DataTypes types;
    private final Units units;
    private final Losses losses;

    Properties(AddressSpace space, DataTypes types, Units units, Losses losses) {
        this.space = space;
        this.types = types;
        this.units = units;
        this.losses = losses;
    }

    /** Whether a child of a variable only describes its value. */
    static boolean isDescribing(Node child) {
        return DESCRIBING.contains(child.name());
    }

    /** The property that a variable is; empty where the language has no type for its values. */
    Optional<Member.Property> of(Node node, String name) {
        Node.Variable variable = node.variable().orElseThrow();
        Optional<DataKind> known = types.of(variable.dataType());
        if (known.isEmpty()) {
            losses.add(node, "its values are of the type " + typeName(variable.dataType()) + ", which the language does not have");
            return Optional.empty();
        }
        Optional<List<Integer>> lengths = lengths(node, variable, known.get());
        return lengths.map(found -> property(node, name, measured(node, known.get()), found));
    }

    private Member.Property property(Node node, String name, DataKind type, List<Integer> lengths) {
        boolean real = type.kind() == DataKind.Kind.REAL;
        String instrument = real ? range(node, "InstrumentRange") : "";
        String operating = real ? range(node, "EURange") : "";
        Node.Variable variable = node.variable().orElseThrow();
        Optional<String> value = variable.value().flatMap(each -> Literals.of(each, type, lengths));
        if (value.isEmpty() && variable.value().filter(each -> !isEmpty(each)).isPresent()) {
            losses.add(node, "its value is none that can stand in the text");
        }
        space.children(node.id()).stream().filter(child -> isDescribing(child) && !CARRIED.contains(child.name()))
                .forEach(child -> losses.add(node, "its property " + child.name() + " has no place in the text"));
        return new Member.Property(name, type, lengths, space.rule(node.id()).filter(rule -> rule != Rule.MANDATORY).isPresent(),
                variable.writable() && type.kind().isDynamic(), instrument, operating.equals(instrument) ? "" : operating,
                value.orElse(""), annotations(node), Documents.of(node));
    }

    private static boolean isEmpty(Value value) {
        return switch (value) {
            case Value.Leaf leaf -> leaf.content().isBlank() || leaf.content().startsWith("0001-01-01");
            case Value.Many many -> many.elements().isEmpty();
            case Value.Structure structure -> structure.text().map(String::isBlank)
                    .orElseGet(() -> structure.fields().values().stream().allMatch(Properties::isEmpty));
        };
    }

    private String typeName(NodeId type) {
        return space.node(type).map(Node::name).orElse(type.toString());
    }

    /** Labels, and what dictionaries (OPC 10000-19) say that it is. */
    List<String> annotations(Node node) {
        List<String> lines = new ArrayList<>();
        for (NodeId entry : space.targets(node.id(), NodeId.base(HAS_DICTIONARY_ENTRY))) {
            String text = entry.identifier().substring(2);
            boolean irdi = text.matches("\\d{4}[-/][\\w/.:-]*#([0-9A-Za-z]{2}-)?[0-9A-Za-z]{6}#\\d{1,3}");
            if (irdi || Identifiers.isIri(text)) {
                lines.add("semantics " + (irdi ? "irdi " : "") + Literals.quoted(text));
            } else {
                losses.add(node, "its dictionary entry " + entry + " is neither an IRDI nor an IRI");
            }
        }
        lines.addAll(Documents.annotations(node));
        return lines;
    }

    /** The type with the unit that the variable says. */
    private DataKind measured(Node node, DataKind type) {
        boolean number = type.kind() == DataKind.Kind.REAL || type.kind() == DataKind.Kind.INTEGER;
        Optional<Value> information = space.child(node.id(), "EngineeringUnits").flatMap(Node::variable).flatMap(Node.Variable::value);
        if (!number && space.child(node.id(), "EngineeringUnits").isPresent()) {
            losses.kind("EngineeringUnits", "only a number has a unit in the text", node);
        }
        if (!number || information.isEmpty()) {
            if (number && space.child(node.id(), "EngineeringUnits").isPresent()) {
                losses.add(node, "its unit is not said, so the text takes it for a plain number");
            }
            return type;
        }
        Optional<String> unit = units.of(information.get());
        if (unit.isEmpty()) {
            losses.add(node, "its unit '" + information.get().at("DisplayName").flatMap(Value::text).orElse("") + "' (number "
                    + information.get().at("UnitId").flatMap(Value::text).orElse("") + ") is not known, so the text takes it for a plain number");
        }
        return unit.filter(text -> !text.equals("1") && !text.isEmpty()).map(type::withUnit).orElse(type);
    }

    private String range(Node node, String name) {
        Optional<Value> range = space.child(node.id(), name).flatMap(Node::variable).flatMap(Node.Variable::value);
        Optional<Double> low = range.flatMap(each -> each.at("Low")).flatMap(Value::number);
        Optional<Double> high = range.flatMap(each -> each.at("High")).flatMap(Value::number);
        if (space.child(node.id(), name).isPresent() && low.orElse(0.0) == 0 && high.orElse(0.0) == 0) {
            losses.kind(name, "a range that is not said yet has no place in the text", node);
        }
        if (low.isEmpty() || high.isEmpty() || low.get() >= high.get()) {
            if (low.isPresent() && high.isPresent() && (low.get() != 0 || high.get() != 0)) {
                losses.add(node, "its " + name + " from " + Literals.number(low.get()) + " to " + Literals.number(high.get()) + " is empty");
            }
            return "";
        }
        return Literals.number(low.get()) + " .. " + Literals.number(high.get());
    }

    /** Lengths of an array, none of a scalar; empty where they are not known. */
    private Optional<List<Integer>> lengths(Node node, Node.Variable variable, DataKind type) {
        int rank = variable.rank();
        if (rank == -1 || rank == -3 || rank == -2 && variable.value().filter(Value.Many.class::isInstance).isEmpty()) {
            return Optional.of(List.of());
        }
        List<Integer> lengths = variable.dimensions();
        if (lengths.isEmpty() || lengths.contains(0)) {
            lengths = rank <= 1 ? variable.value().map(value -> List.of(value.elements().size())).orElse(List.of()) : List.of();
        }
        long count = lengths.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
        String reason = lengths.isEmpty() || count == 0 ? "it is an array whose length is not said"
                : count > MOST_ELEMENTS ? "it is an array of more than " + MOST_ELEMENTS + " elements"
                : type.kind() == DataKind.Kind.STRUCTURE ? "it is an array of structures" : "";
        if (!reason.isEmpty()) {
            losses.add(node, reason);
            return Optional.empty();
        }
        return Optional.of(Collections.unmodifiableList(lengths));
    }
}
