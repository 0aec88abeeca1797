package org.twinsmith.exchange.nodeset.twin;

import java.util.List;

/**
 * What a data type is in the language.
 *
 * @param namespace of the enumeration or struct; empty for a primitive type
 * @param type its name
 * @param unit unit that the type itself says, as Duration says milliseconds; else empty
 * @param literals of an enumeration
 */
record DataKind(Kind kind, String namespace, String type, String unit, List<String> literals) {
    static final DataKind REAL = new DataKind(Kind.REAL, "", "Real", "", List.of());
    static final DataKind MILLISECONDS = new DataKind(Kind.REAL, "", "Real", "ms", List.of());
    static final DataKind INTEGER = new DataKind(Kind.INTEGER, "", "Integer", "", List.of());
    static final DataKind BOOLEAN = new DataKind(Kind.BOOLEAN, "", "Boolean", "", List.of());
    static final DataKind TEXT = new DataKind(Kind.TEXT, "", "String", "", List.of());
    static final DataKind DATE = new DataKind(Kind.DATE, "", "Date", "", List.of());

    /** How values are written. */
    enum Kind {
        REAL, INTEGER, BOOLEAN, TEXT, DATE, ENUMERATION, STRUCTURE;

        /** Whether values change during a run, and can be bound. */
        boolean isDynamic() {
            return this != TEXT && this != DATE && this != STRUCTURE;
        }
    }

    DataKind {
        literals = List.copyOf(literals);
    }

    /** The type as a file of a namespace names it, with the unit. */
    String in(String from) {
        return (namespace.isEmpty() || namespace.equals(from) ? type : namespace + "." + type) + (unit.isEmpty() ? "" : " [" + unit + "]");
    }

    DataKind withUnit(String other) {
        return new DataKind(Kind.REAL, "", "Real", other, List.of());
    }

    /** What stands for an unknown value until the first one comes. */
    String neutral() {
        return switch (kind) {
            case REAL, INTEGER -> "0";
            case BOOLEAN -> "false";
            case ENUMERATION -> literals.getFirst();
            case TEXT, DATE, STRUCTURE -> "";
        };
    }
}
