package org.twinsmith.exchange.nodeset.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value of a variable, as text; its data type says how to read it. */
public sealed interface Value {
    /** A number, a truth, a text, a time or a node id. */
    record Leaf(String content) implements Value {
    }

    /** A list. */
    record Many(List<Value> elements) implements Value {
        public Many {
            elements = List.copyOf(elements);
        }
    }

    /** A structure. @param type name of its encoding's element, such as {@code EUInformation} */
    record Structure(String type, Map<String, Value> fields) implements Value {
        public Structure {
            fields = Map.copyOf(fields);
        }
    }

    /** A field, or a field of a field. */
    default Optional<Value> at(String... path) {
        Optional<Value> value = Optional.of(this);
        for (String name : path) {
            value = value.flatMap(each -> each instanceof Structure structure ? Optional.ofNullable(structure.fields().get(name))
                    : Optional.empty());
        }
        return value;
    }

    /** The text of a leaf or of a localised text. */
    default Optional<String> text() {
        return switch (this) {
            case Leaf leaf -> Optional.of(leaf.content());
            case Structure structure -> structure.at("Text").or(() -> structure.at("Name")).flatMap(Value::text);
            case Many ignored -> Optional.empty();
        };
    }

    /** The number of a leaf; empty for what is none. */
    default Optional<Double> number() {
        if (!(this instanceof Leaf leaf)) {
            return Optional.empty();
        }
        try {
            double number = Double.parseDouble(leaf.content().strip());
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            // A text where a number should stand is as good as none.
            return Optional.empty();
        }
    }

    /** The elements of a list; nothing for what is none. */
    default List<Value> elements() {
        return this instanceof Many many ? many.elements() : List.of();
    }
}
