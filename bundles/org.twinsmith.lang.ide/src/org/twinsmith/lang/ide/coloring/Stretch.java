package org.twinsmith.lang.ide.coloring;

/**
 * A stretch of text of one meaning.
 *
 * @param offset 0-based offset in UTF-16 units
 * @param length UTF-16 units, at least 1; a comment may have several lines
 * @param declares whether it is the name in its own declaration
 */
public record Stretch(Meaning meaning, int offset, int length, boolean declares) {
}
