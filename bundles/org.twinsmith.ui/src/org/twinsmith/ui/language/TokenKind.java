package org.twinsmith.ui.language;

/** How a stretch of text is to be coloured. */
public enum TokenKind {
    KEYWORD, DOCUMENTATION, COMMENT, STRING, NUMBER, UNIT, DEFAULT
}
