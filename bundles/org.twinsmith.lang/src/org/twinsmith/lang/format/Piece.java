package org.twinsmith.lang.format;

/**
 * A token of a line.
 *
 * @param text its text; a comment to the end of the line without the line break
 * @param gap blanks before it on the same line
 * @param comment whether it is a comment
 * @param begins whether it is a sign or parenthesis that begins an equation, though a line before could go on with it
 */
record Piece(String text, int gap, boolean comment, boolean begins) {
}
