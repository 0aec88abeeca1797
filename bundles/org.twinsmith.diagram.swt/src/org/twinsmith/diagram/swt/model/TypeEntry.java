package org.twinsmith.diagram.swt.model;

import org.twinsmith.diagram.scene.Symbol;

/**
 * A type of which there can be instances.
 *
 * @param name its full name, namespace first
 * @param symbol how it is drawn
 * @param documentation its doc comment, or empty
 * @param own whether the model declares it, not the library
 */
public record TypeEntry(String name, Symbol symbol, String documentation, boolean own) {
    /** The name without its namespace. */
    public String shortName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public String namespace() {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
    }
}
