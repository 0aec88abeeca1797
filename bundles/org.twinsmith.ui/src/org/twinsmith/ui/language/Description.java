package org.twinsmith.ui.language;

/**
 * What a name means.
 *
 * @param signature role, type and unit on one line
 * @param documentation its doc comment as plain text, empty where there is none
 */
public record Description(String signature, String documentation) {
}
