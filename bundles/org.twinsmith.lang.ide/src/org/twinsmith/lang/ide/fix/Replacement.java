package org.twinsmith.lang.ide.fix;

/**
 * A text in place of another.
 *
 * @param path the file
 * @param offset 0-based offset in UTF-16 units
 * @param length UTF-16 units that give way; 0 to insert
 */
public record Replacement(String path, int offset, int length, String text) {
}
