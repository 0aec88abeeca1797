package org.twinsmith.simulation.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes structures in Thrift's compact protocol (thrift/doc/specs/thrift-compact-protocol.md): a field is a byte of the
 * difference to the number of the field before and of its type, then its value; whole numbers are zigzag varints.
 */
final class ThriftCompact {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<Integer> enclosing = new ArrayDeque<>();
    private int last;

    ThriftCompact i32(int field, int value) {
        head(field, I32);
        varint(zigzag(value));
        return this;
    }

    ThriftCompact i64(int field, long value) {
        head(field, I64);
        varint(zigzag(value));
        return this;
    }

    ThriftCompact string(int field, String value) {
        head(field, BINARY);
        return element(value);
    }

    /** Begins a structure as a field; {@link #end} ends it. */
    ThriftCompact begin(int field) {
        head(field, STRUCT);
        return begin();
    }

    /** Begins a structure as an element of a list. */
    ThriftCompact begin() {
        enclosing.push(last);
        last = 0;
        return this;
    }

    ThriftCompact end() {
        bytes.write(0);
        last = enclosing.isEmpty() ? 0 : enclosing.pop();
        return this;
    }

    ThriftCompact structures(int field, int count) {
        return list(field, count, STRUCT);
    }

    ThriftCompact numbers(int field, int... values) {
        list(field, values.length, I32);
        for (int value : values) {
            varint(zigzag(value));
        }
        return this;
    }

    ThriftCompact strings(int field, String... values) {
        list(field, values.length, BINARY);
        for (String value : values) {
            element(value);
        }
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private ThriftCompact list(int field, int count, int type) {
        head(field, LIST);
        if (count < 15) {
            bytes.write(count << 4 | type);
        } else {
            bytes.write(0xf0 | type);
            varint(count);
        }
        return this;
    }

    private void head(int field, int type) {
        int step = field - last;
        if (step <= 0 || step > 15) {
            throw new IllegalArgumentException("field " + field + " after field " + last);
        }
        bytes.write(step << 4 | type);
        last = field;
    }

    private ThriftCompact element(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        varint(text.length);
        bytes.writeBytes(text);
        return this;
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
