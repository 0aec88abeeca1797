package org.twinsmith.core.plan;

import java.util.List;

/** The type of a scalar value; all are held as doubles. */
public sealed interface ValueType {
    /** A real number in coherent SI. */
    record Real() implements ValueType {
    }

    /** A whole number. */
    record Integer() implements ValueType {
    }

    /** False is 0, true is 1. */
    record Boolean() implements ValueType {
    }

    /** The 0-based position in {@code literals}. @param name the name of the enumeration */
    record Enumeration(String name, List<String> literals) implements ValueType {
        public Enumeration {
            literals = List.copyOf(literals);
        }
    }
}
