package org.twinsmith.core.diagnostic;

/**
 * A region of a text file.
 *
 * @param file path as the user gave it, or empty where no file is concerned
 * @param line 1-based line, 0 where unknown
 * @param column 1-based column in UTF-16 units, 0 where unknown
 * @param offset 0-based offset in UTF-16 units
 * @param length length of the region in UTF-16 units
 */
public record Place(String file, int line, int column, int offset, int length) {
    /** The place of what stands in no file. */
    public static final Place NOWHERE = new Place("", 0, 0, 0, 0);

    /** {@code file:line:column}, as compilers print it and editors understand it. */
    @Override
    public String toString() {
        if (file.isEmpty()) {
            return "";
        }
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
