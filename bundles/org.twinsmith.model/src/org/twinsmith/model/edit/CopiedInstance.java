package org.twinsmith.model.edit;

/**
 * An instance as its text declares it, in the four parts between which a copy writes its own name and type.
 *
 * @param type full name of its type
 * @param before what stands before the name: {@code asset }
 * @param name its name
 * @param sizes what stands behind it: {@code [3]}, or nothing
 * @param after what stands behind the type: its values, or nothing
 */
public record CopiedInstance(String type, String before, String name, String sizes, String after) {
}
