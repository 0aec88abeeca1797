package org.twinsmith.mqtt.sparkplug;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.twinsmith.mqtt.payload.MalformedMessage;

/**
 * Reads the wire format of protocol buffers (protobuf.dev, "Encoding"), field by field. It never reads behind its part of
 * the message, and makes nothing larger than the message is.
 */
final class WireReader {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;
    private static final int TYPE_BITS = 3;
    private static final int LONGEST_VARINT = 10;
    private final ByteBuffer bytes;
    private int field;
    private int type;

    WireReader(byte[] message) {
        this(ByteBuffer.wrap(message));
    }

    private WireReader(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Goes to the next field. @return whether there is one */
    boolean next() throws MalformedMessage {
        if (!bytes.hasRemaining()) {
            return false;
        }
        long key = varint();
        field = (int) (key >>> TYPE_BITS);
        type = (int) (key & (1 << TYPE_BITS) - 1);
        if (key >>> 32 != 0 || field == 0) {
            throw new MalformedMessage("it has no field where one should begin, at byte " + bytes.position());
        }
        return true;
    }

    int field() {
        return field;
    }

    /** The value of a field of whole numbers. */
    long number() throws MalformedMessage {
        require(VARINT);
        return varint();
    }

    double real64() throws MalformedMessage {
        require(FIXED64);
        return Double.longBitsToDouble(fixed(Long.BYTES).getLong());
    }

    double real32() throws MalformedMessage {
        require(FIXED32);
        return Float.intBitsToFloat(fixed(Integer.BYTES).getInt());
    }

    String text() throws MalformedMessage {
        require(BYTES);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(part()).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedMessage("it has a text that is no UTF-8, before byte " + bytes.position(), e);
        }
    }

    /** A message within this one. */
    WireReader message() throws MalformedMessage {
        require(BYTES);
        return new WireReader(part());
    }

    /** Passes over a field that nobody asks for. */
    void skip() throws MalformedMessage {
        switch (type) {
            case VARINT -> varint();
            case FIXED64 -> fixed(Long.BYTES);
            case BYTES -> part();
            case FIXED32 -> fixed(Integer.BYTES);
            default -> throw new MalformedMessage("its field " + field + " is of the unknown wire type " + type);
        }
    }

    private void require(int wanted) throws MalformedMessage {
        if (type != wanted) {
            throw new MalformedMessage("its field " + field + " is of the wire type " + type + ", but " + wanted + " is needed");
        }
    }

    private ByteBuffer part() throws MalformedMessage {
        long length = varint();
        if (length < 0 || length > bytes.remaining()) {
            throw new MalformedMessage("it ends within its field " + field);
        }
        return fixed((int) length);
    }

    private ByteBuffer fixed(int length) throws MalformedMessage {
        if (length > bytes.remaining()) {
            throw new MalformedMessage("it ends within its field " + field);
        }
        ByteBuffer part = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + length);
        return part;
    }

    private long varint() throws MalformedMessage {
        long value = 0;
        for (int i = 0; i < LONGEST_VARINT; i++) {
            if (!bytes.hasRemaining()) {
                throw new MalformedMessage("it ends within a number");
            }
            byte next = bytes.get();
            value |= (long) (next & 0x7F) << 7 * i;
            if (next >= 0) {
                return value;
            }
        }
        throw new MalformedMessage("it has a number of more than " + LONGEST_VARINT + " bytes");
    }
}
