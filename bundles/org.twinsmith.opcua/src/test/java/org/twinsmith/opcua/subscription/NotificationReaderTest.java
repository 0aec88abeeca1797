package org.twinsmith.opcua.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.encoding.DefaultEncodingContext;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.Matrix;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.ULong;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.structured.DataChangeNotification;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoredItemNotification;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.opcua.stack.Values;

/** What the reader makes of bytes is what the stack's own encoder put into them. */
class NotificationReaderTest {
    private static final DateTime SOURCE = new DateTime(134_000_000_000_000_001L);
    private static final DateTime SERVER = new DateTime(134_000_000_000_000_777L);
    private static final List<Object> NUMBERS = List.of(true, false, (byte) -3, Unsigned.ubyte(200), (short) -30_000, Unsigned.ushort(60_000), -7,
            Unsigned.uint(4_000_000_000L), -9_000_000_000L, ULong.MAX, Unsigned.ulong(12), 1.5f, -2.25, Double.NaN, Double.POSITIVE_INFINITY);
    private final List<String> told = new ArrayList<>();
    private final ValueSink sink = new ValueSink() {
        @Override
        public void number(int handle, double value, long status, long time) {
            told.add(handle + " " + value + " " + Values.quality(status) + " " + time);
        }

        @Override
        public void numbers(int handle, double[] values, int[] sizes, long status, long time) {
            told.add(handle + " " + Arrays.toString(values) + " of " + Arrays.toString(sizes) + " " + Values.quality(status) + " " + time);
        }

        @Override
        public void nothing(int handle, long status, long time) {
            told.add(handle + " none " + Values.quality(status) + " " + time);
        }

        @Override
        public void value(int handle, DataValue value) {
            told.add(handle + " " + value.value().value());
        }
    };

    @Test
    void everyTypeOfNumberIsRead() {
        read(NUMBERS.stream().map(each -> new DataValue(new Variant(each), StatusCode.GOOD, SOURCE, SERVER)).toArray(DataValue[]::new));
        for (int i = 0; i < NUMBERS.size(); i++) {
            double expected = Values.number(new Variant(NUMBERS.get(i))).orElseThrow();
            assertThat(told.get(i)).isEqualTo(i + " " + expected + " " + Quality.GOOD + " " + SOURCE.getUtcTime());
        }
        assertThat(told).hasSameSizeAs(NUMBERS);
    }

    @Test
    void timesAndStatusMayBeMissingAndPicosecondsThere() {
        read(new DataValue(new Variant(1.0), StatusCode.UNCERTAIN, null, Unsigned.ushort(5), SERVER, Unsigned.ushort(6)),
                new DataValue(new Variant(2.0), StatusCode.GOOD, null, null), new DataValue(Variant.NULL_VALUE, StatusCode.BAD, SOURCE, null));
        assertThat(told).containsExactly("0 1.0 UNCERTAIN " + SERVER.getUtcTime(), "1 2.0 GOOD 0", "2 none BAD " + SOURCE.getUtcTime());
    }

    @Test
    void whatIsNoNumberIsReadByTheStackAndTheNumbersBehindItGoOn() {
        read(new DataValue(new Variant(1.0)), new DataValue(new Variant("text"), StatusCode.GOOD, SOURCE, SERVER), new DataValue(new Variant(3.0), StatusCode.GOOD, SOURCE));
        assertThat(told).hasSize(3).element(1).isEqualTo("1 text");
        assertThat(told.getLast()).isEqualTo("2 3.0 GOOD " + SOURCE.getUtcTime());
    }

    @Test
    void arraysOfNumbersAreReadMatricesRowByRow() {
        read(new DataValue(new Variant(new Double[] {1.5, -2.0}), StatusCode.GOOD, SOURCE, SERVER),
                new DataValue(new Variant(new Matrix(new Integer[][] {{1, 2, 3}, {4, 5, 6}})), StatusCode.GOOD, SOURCE),
                new DataValue(new Variant(new Boolean[0]), StatusCode.UNCERTAIN, SOURCE), new DataValue(new Variant(9.0), StatusCode.GOOD, SOURCE));
        long time = SOURCE.getUtcTime();
        assertThat(told).containsExactly("0 [1.5, -2.0] of [2] GOOD " + time, "1 [1.0, 2.0, 3.0, 4.0, 5.0, 6.0] of [2, 3] GOOD " + time, "2 [] of [0] UNCERTAIN " + time,
                "3 9.0 GOOD " + time);
    }

    @Test
    void anEmptyChangeSaysNothing() {
        read();
        assertThat(told).isEmpty();
    }

    /** Whatever a server sends is either values or one of two errors. */
    @Test
    void damagedBytesAreOneOfTwoErrors() {
        DataValue[] values = NUMBERS.stream().map(each -> new DataValue(new Variant(each), StatusCode.GOOD, SOURCE, SERVER)).toArray(DataValue[]::new);
        values[7] = new DataValue(new Variant(new Double[] {1.0, 2.0, 3.0}));
        ExtensionObject whole = encoded(values);
        byte[] bytes = ((ByteString) whole.getBody()).bytesOrEmpty();
        Random random = new Random(5);
        int failed = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = Arrays.copyOf(bytes, random.nextBoolean() ? bytes.length : random.nextInt(bytes.length));
            for (int k = 0; damaged.length > 0 && k < 3; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                new NotificationReader(DefaultEncodingContext.INSTANCE).read(ExtensionObject.of(ByteString.of(damaged), whole.getEncodingOrTypeId()), sink);
            } catch (UaSerializationException | BufferUnderflowException e) {
                failed++;
            }
        }
        assertThat(failed).isBetween(1_000, 5_000);
    }

    private void read(DataValue... values) {
        new NotificationReader(DefaultEncodingContext.INSTANCE).read(encoded(values), sink);
    }

    private static ExtensionObject encoded(DataValue... values) {
        MonitoredItemNotification[] items = new MonitoredItemNotification[values.length];
        Arrays.setAll(items, i -> new MonitoredItemNotification(Unsigned.uint(i), values[i]));
        return ExtensionObject.encode(DefaultEncodingContext.INSTANCE, new DataChangeNotification(items, null));
    }
}
