package org.twinsmith.diagram.swt.model;

/**
 * A feature of a component to which its instance can give a value.
 *
 * @param name of the feature
 * @param role the word of the language, such as {@code parameter}
 * @param type what it is of, with its unit
 * @param value as it is written; empty where there is none
 * @param own whether the instance gives it, not the type
 * @param documentation its doc comment, or empty
 */
public record PropertyEntry(String name, String role, String type, String value, boolean own, String documentation) {
}
