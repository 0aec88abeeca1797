package org.twinsmith.opcua.subscription;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryDecoder;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;

/**
 * Reads the values of a data change from the bytes (OPC 10000-6, 5.2): a number costs no object. What is neither a
 * number nor an array of them the stack's own decoder reads.
 */
final class NotificationReader {
    private static final int VALUE = 0x01;
    private static final int STATUS = 0x02;
    private static final int SOURCE_TIME = 0x04;
    private static final int SERVER_TIME = 0x08;
    private static final int SOURCE_PICOSECONDS = 0x10;
    private static final int SERVER_PICOSECONDS = 0x20;
    private static final int TYPE = 0x3F;
    private static final int DIMENSIONS = 0x40;
    private static final int ARRAY = 0x80;
    private final EncodingContext context;

    NotificationReader(EncodingContext context) {
        this.context = context;
    }

    /**
     * Tells the values of a data change. What diagnostics follow them is not read.
     *
     * @throws UaSerializationException where the bytes are none, after the values before
     * @throws BufferUnderflowException where they end early
     */
    void read(ExtensionObject change, ValueSink sink) {
        byte[] bytes = change.getBody() instanceof ByteString body ? body.bytesOrEmpty() : new byte[0];
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            int start = in.position();
            if (!plain(in, sink)) {
                in.position(start);
                other(in, sink);
            }
        }
    }

    private void other(ByteBuffer in, ValueSink sink) {
        int handle = in.getInt();
        requireNoMatrix(in);
        ByteBuf rest = Unpooled.wrappedBuffer(in);
        int before = rest.readerIndex();
        DataValue value = decoded(rest);
        in.position(in.position() + rest.readerIndex() - before);
        sink.value(handle, value);
    }

    /** The stack's decoder would make room for as many dimensions as damaged bytes say. */
    private static void requireNoMatrix(ByteBuffer in) {
        if (in.remaining() > 1 && (in.get(in.position()) & VALUE) != 0 && (in.get(in.position() + 1) & DIMENSIONS) != 0) {
            throw new UaSerializationException(StatusCodes.Bad_DecodingError, "a matrix of something else than numbers");
        }
    }

    /** For damaged bytes the stack's decoder has any exception: that of an array's index or size, that of null, its own. */
    private DataValue decoded(ByteBuf bytes) {
        try {
            return new OpcUaBinaryDecoder(context).setBuffer(bytes).decodeDataValue();
        } catch (RuntimeException e) {
            throw new UaSerializationException(StatusCodes.Bad_DecodingError, e);
        }
    }

    /** @return false, without having told anything, where the value is neither a number nor an array of them; some bytes were read then */
    private static boolean plain(ByteBuffer in, ValueSink sink) {
        int handle = in.getInt();
        int mask = in.get();
        int type = (mask & VALUE) != 0 ? in.get() & 0xFF : 0;
        boolean array = (type & ARRAY) != 0;
        if ((mask & VALUE) != 0 && !isNumber(array ? type & TYPE : type)) {
            return false;
        }
        double number = type == 0 || array ? 0 : number(in, type);
        double[] numbers = array ? numbers(in, type) : null;
        int[] sizes = array ? sizes(in, type, numbers.length) : null;
        long status = (mask & STATUS) != 0 ? in.getInt() & 0xFFFF_FFFFL : 0;
        long source = time(in, mask, SOURCE_TIME, SOURCE_PICOSECONDS);
        long server = time(in, mask, SERVER_TIME, SERVER_PICOSECONDS);
        long time = source != 0 ? source : server;
        if (array) {
            sink.numbers(handle, numbers, sizes, status, time);
        } else if (type != 0) {
            sink.number(handle, number, status, time);
        } else {
            sink.nothing(handle, status, time);
        }
        return true;
    }

    /** Boolean to Double (OPC 10000-6, table 1). */
    private static boolean isNumber(int type) {
        return type >= 1 && type <= 11;
    }

    /** The elements in their order; of a matrix the last index runs fastest. */
    private static double[] numbers(ByteBuffer in, int type) {
        double[] numbers = new double[count(in, 1)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(in, type & TYPE);
        }
        return numbers;
    }

    /** The sizes of a matrix; those that do not fit its elements count as none. */
    private static int[] sizes(ByteBuffer in, int type, int length) {
        int[] sizes = new int[(type & DIMENSIONS) != 0 ? count(in, Integer.BYTES) : 0];
        long elements = 1;
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.max(0, in.getInt());
            elements = Math.min(length + 1L, elements * sizes[i]);
        }
        return sizes.length > 0 && elements == length ? sizes : new int[] {length};
    }

    /** A number of elements that there are bytes for. */
    private static int count(ByteBuffer in, int bytes) {
        int count = Math.max(0, in.getInt());
        if (count > in.remaining() / bytes) {
            throw new BufferUnderflowException();
        }
        return count;
    }

    /** @param type number of a built-in type (OPC 10000-6, table 1), Boolean to Double */
    private static double number(ByteBuffer in, int type) {
        return switch (type) {
            case 1 -> in.get() == 0 ? 0 : 1;
            case 2 -> in.get();
            case 3 -> in.get() & 0xFF;
            case 4 -> in.getShort();
            case 5 -> in.getShort() & 0xFFFF;
            case 6 -> in.getInt();
            case 7 -> in.getInt() & 0xFFFF_FFFFL;
            case 8 -> in.getLong();
            case 9 -> unsigned(in.getLong());
            case 10 -> in.getFloat();
            case 11 -> in.getDouble();
            default -> throw new IllegalArgumentException("no type of numbers: " + type);
        };
    }

    /** Halved, with the last bit kept for rounding. */
    private static double unsigned(long bits) {
        return bits >= 0 ? bits : (bits >>> 1 | bits & 1) * 2.0;
    }

    private static long time(ByteBuffer in, int mask, int field, int picoseconds) {
        long time = (mask & field) != 0 ? in.getLong() : 0;
        if ((mask & picoseconds) != 0) {
            in.getShort();
        }
        return time;
    }
}
