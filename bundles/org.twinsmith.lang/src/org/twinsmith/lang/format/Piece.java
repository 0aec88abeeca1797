package org.twinsmith.lang.format;

/**
 * A token of a line.
 *
 * @param text its text; a comment to the end of the line without the line break
 * @param gap blanks before it on the same line
 * @param comment whether it is a comment
 * @param begins whether it begins an equation or branches of equations, though a line before could go on with it
 */
record Piece(String text, int gap, boolean comment, boolean begins) {
}
