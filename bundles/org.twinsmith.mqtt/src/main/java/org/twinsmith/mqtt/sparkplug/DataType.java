package org.twinsmith.mqtt.sparkplug;

import java.util.Locale;
import java.util.Optional;

/** The data types of metrics (Eclipse Sparkplug 3.0.0, section 6.4.16), in the order of their indices from 0 on. */
public enum DataType {
    UNKNOWN, INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64, FLOAT, DOUBLE, BOOLEAN, STRING, DATE_TIME, TEXT, UUID, DATA_SET, BYTES, FILE, TEMPLATE,
    PROPERTY_SET, PROPERTY_SET_LIST, INT8_ARRAY, INT16_ARRAY, INT32_ARRAY, INT64_ARRAY, UINT8_ARRAY, UINT16_ARRAY, UINT32_ARRAY, UINT64_ARRAY, FLOAT_ARRAY,
    DOUBLE_ARRAY, BOOLEAN_ARRAY, STRING_ARRAY, DATE_TIME_ARRAY;

    private static final DataType[] ALL = values();

    /** The type of an index; empty for one that the standard does not have. */
    static Optional<DataType> of(long index) {
        return index >= 0 && index < ALL.length ? Optional.of(ALL[(int) index]) : Optional.empty();
    }

    /** How the standard writes it, for a message. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The bits of a number, rounded to a whole one. @throws IllegalArgumentException where the type has no such number */
    long bits(double value) {
        double whole = Math.rint(value);
        double low = switch (this) {
            case INT8 -> Byte.MIN_VALUE;
            case INT16 -> Short.MIN_VALUE;
            case INT32 -> Integer.MIN_VALUE;
            case INT64 -> Long.MIN_VALUE;
            default -> 0;
        };
        double high = switch (this) {
            case INT8 -> Byte.MAX_VALUE;
            case INT16 -> Short.MAX_VALUE;
            case INT32 -> Integer.MAX_VALUE;
            case UINT8 -> 0xFF;
            case UINT16 -> 0xFFFF;
            case UINT32 -> 0xFFFF_FFFFL;
            default -> Math.nextDown((double) Long.MAX_VALUE);
        };
        if (!(whole >= low && whole <= high)) {
            throw new IllegalArgumentException("it is of the type " + words() + ", which goes from " + (long) low + " to " + (long) high);
        }
        return (long) whole;
    }

    /**
     * The number that the bits of a whole number mean. Small types are sign-extended here: some encoders fill all 32 bits of
     * a negative number, others only its own.
     */
    double number(long bits) {
        return switch (this) {
            case INT8 -> (byte) bits;
            case INT16 -> (short) bits;
            case INT32 -> (int) bits;
            case UINT64 -> bits >= 0 ? bits : (bits >>> 1) * 2.0;
            default -> bits;
        };
    }
}
