package org.twinsmith.core.quantity;

/** A unit text cannot be read; the offset counts from the start of the text. */
public final class UnitSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int offset;
    private final String unknown;

    UnitSyntaxException(String message, int offset) {
        this(message, offset, "");
    }

    UnitSyntaxException(String message, int offset, String unknown) {
        super(message);
        this.offset = offset;
        this.unknown = unknown;
    }

    /** 0-based offset of the trouble in the unit text. */
    public int offset() {
        return offset;
    }

    /** The unit symbol that is not known; empty where the trouble is one of syntax. */
    public String unknown() {
        return unknown;
    }
}
