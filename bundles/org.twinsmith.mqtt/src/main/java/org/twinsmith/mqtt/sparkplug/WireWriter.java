package org.twinsmith.mqtt.sparkplug;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the wire format of protocol buffers, field by field. */
final class WireWriter {
    private static final int TYPE_BITS = 3;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    WireWriter number(int field, long value) {
        varint((long) field << TYPE_BITS | WireReader.VARINT);
        varint(value);
        return this;
    }

    WireWriter real64(int field, double value) {
        varint((long) field << TYPE_BITS | WireReader.FIXED64);
        bytes.writeBytes(ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN).putDouble(value).array());
        return this;
    }

    WireWriter real32(int field, float value) {
        varint((long) field << TYPE_BITS | WireReader.FIXED32);
        bytes.writeBytes(ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
        return this;
    }

    WireWriter text(int field, String value) {
        return part(field, value.getBytes(StandardCharsets.UTF_8));
    }

    WireWriter part(int field, byte[] content) {
        varint((long) field << TYPE_BITS | WireReader.BYTES);
        varint(content.length);
        bytes.writeBytes(content);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
