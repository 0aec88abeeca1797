package org.twinsmith.diagram.scene;

import java.util.List;

/**
 * One twin as the drawing shows it, with what it contains.
 *
 * @param path dotted path from the drawn system, empty for the system itself
 * @param name its name, the last part of the path
 * @param typeName name of its type
 * @param symbol how a leaf is drawn
 * @param documentation text of its tooltip, or empty
 * @param pins where links may end, in the order of declaration
 * @param readouts values shown on it
 * @param parts what it contains; empty for a leaf and for what is drawn closed
 */
public record Component(String path, String name, String typeName, Sign symbol, String documentation,
        List<Pin> pins, List<Readout> readouts, List<Component> parts) {
    public Component {
        pins = List.copyOf(pins);
        readouts = List.copyOf(readouts);
        parts = List.copyOf(parts);
    }

    /** Whether another looks the same, whatever is in it. */
    public boolean looksLike(Component other) {
        return this == other || name.equals(other.name) && typeName.equals(other.typeName) && symbol.equals(other.symbol)
                && readouts.equals(other.readouts) && isOpen() == other.isOpen();
    }

    /** Whether it is drawn as a box around its parts. */
    public boolean isOpen() {
        return path.isEmpty() || !parts.isEmpty();
    }
}
