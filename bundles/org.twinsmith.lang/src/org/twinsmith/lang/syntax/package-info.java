/**
 * From text to tokens and values: the limits that hold before parsing, unit text, and the words of syntax errors.
 *
 * <p>Start at {@link org.twinsmith.lang.syntax.TextLimits} and {@link org.twinsmith.lang.syntax.SyntaxMessages}. Knows
 * the generated lexer and parser; never what a name refers to.
 */
package org.twinsmith.lang.syntax;
