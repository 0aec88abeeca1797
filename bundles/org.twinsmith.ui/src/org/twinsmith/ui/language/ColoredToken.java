package org.twinsmith.ui.language;

/**
 * A stretch of text of one kind.
 *
 * @param kind what it is
 * @param offset 0-based offset in UTF-16 units
 * @param length length in UTF-16 units, at least 1
 */
public record ColoredToken(TokenKind kind, int offset, int length) {
}
