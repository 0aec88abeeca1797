package org.twinsmith.exchange.nodeset.twin;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A member of a type, as it will be written. */
sealed interface Member {
    String name();

    /** Plain text; may be empty. */
    String documentation();

    /**
     * A value.
     *
     * @param lengths of an array; empty for a scalar
     * @param range where it can be, {@code low .. high}; empty where nothing is said
     * @param operating where it normally is
     * @param value its value as text; empty where it has none
     * @param annotations lines for the braces
     */
    record Property(String name, DataKind type, List<Integer> lengths, boolean optional, boolean writable, String range,
            String operating, String value, List<String> annotations, String documentation) implements Member {
        public Property {
            lengths = List.copyOf(lengths);
            annotations = List.copyOf(annotations);
        }

        Property withValue(String other) {
            return new Property(name, type, lengths, optional, writable, range, operating, other, annotations, documentation);
        }
    }

    /** An object. @param family number of elements that a type asks for; empty where it is a single one */
    record Part(String name, TypeDraft type, boolean optional, Optional<Integer> family, Modifiers modifiers, String documentation)
            implements Member {
        String size() {
            return name + "_count";
        }
    }

    /**
     * A method.
     *
     * @param effects what it does to the machine of its type, as statements
     */
    record Command(String name, List<Parameter> parameters, List<Parameter> results, List<String> effects, String documentation) implements Member {
        public Command {
            parameters = List.copyOf(parameters);
            results = List.copyOf(results);
            effects = List.copyOf(effects);
        }

        Command doing(List<String> what) {
            return new Command(name, parameters, results, what, documentation);
        }

        /** @param type of its values */
        record Parameter(String name, DataKind type) {
        }
    }

    /** An event that the server raises, nobody knows when. */
    record Event(String name, String documentation) implements Member {
    }

    /** What would contain itself if it were a part, and what is joined by references. */
    record Relation(String name, TypeDraft type, int least, String documentation) implements Member {
    }

    /** A state machine. @param type of its states @param transitions as lines of the language */
    record Machine(String name, DataKind type, String initial, List<String> transitions, String documentation) implements Member {
        public Machine {
            transitions = List.copyOf(transitions);
        }
    }

    /**
     * What an instance says of the members of its type. Mutable while the instance is read.
     *
     * @param values values of features
     * @param absent optional members that it lacks
     */
    record Modifiers(TreeMap<String, String> values, TreeSet<String> absent) {
        Modifiers() {
            this(new TreeMap<>(), new TreeSet<>());
        }

        boolean isEmpty() {
            return values.isEmpty() && absent.isEmpty();
        }
    }
}
