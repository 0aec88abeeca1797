package org.twinsmith.ui.language;

import java.util.List;

/**
 * A declaration in the outline of a file.
 *
 * @param kind what it is
 * @param name its name
 * @param detail what stands beside the name, such as the type; empty where there is nothing to say
 * @param offset 0-based offset of the name in the text
 * @param length length of the name
 * @param children what it contains
 */
public record OutlineEntry(Kind kind, String name, String detail, int offset, int length, List<OutlineEntry> children) {
    public OutlineEntry {
        children = List.copyOf(children);
    }

    /** The kinds that differ in their picture. */
    public enum Kind {
        ASSET, SYSTEM, TYPE, MEMBER, SCENARIO, SOURCE
    }
}
