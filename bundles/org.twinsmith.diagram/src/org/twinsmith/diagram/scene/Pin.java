package org.twinsmith.diagram.scene;

/**
 * A place at the border of a component where links end.
 *
 * @param path dotted path from the drawn system
 * @param name what is written beside it
 * @param kind what it carries
 * @param typeName name of its connector or quantity, or empty where unknown
 * @param input whether it takes a value from outside
 * @param fits what must be equal at the other end of a link: a connector, or a dimension
 */
public record Pin(String path, String name, Kind kind, String typeName, boolean input, String fits) {
    /** What a pin carries. */
    public enum Kind {
        /** Acausal: potentials are equal, flows sum to zero. */
        PORT,
        /** Causal: a single value that goes in or out. */
        SIGNAL
    }
}
