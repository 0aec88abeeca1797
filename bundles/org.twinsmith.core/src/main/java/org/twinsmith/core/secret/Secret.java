package org.twinsmith.core.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The value of a secret, in UTF-8 where it is a text. Whoever asked for it closes it, which wipes it. */
public final class Secret implements AutoCloseable {
    private final byte[] bytes;

    /** @param bytes copied; the caller wipes its own */
    public Secret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A secret that was typed or read as characters. @param text copied; the caller wipes its own */
    public static Secret of(char[] text) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        try {
            return new Secret(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(encoded.array(), (byte) 0);
        }
    }

    /** A copy, which the caller wipes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The value as characters, which the caller wipes. */
    public char[] characters() {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        char[] characters = Arrays.copyOf(decoded.array(), decoded.limit());
        Arrays.fill(decoded.array(), '\0');
        return characters;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    /** Never the value. */
    @Override
    public String toString() {
        return "(secret)";
    }
}
