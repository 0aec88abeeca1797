package org.twinsmith.opcua.stack;

import java.time.Instant;
import java.util.OptionalDouble;

import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.twinsmith.core.signal.Quality;

/** Conversion of values, times and status codes between Milo and the core. */
public final class Values {
    private static final long DATA_VALUE_OVERFLOW = 0x480;

    private Values() {
    }

    /** The number in a variant: false is 0 and true is 1; empty where the value is null, a text, an array or a structure. */
    public static OptionalDouble number(Variant variant) {
        return switch (variant.value()) {
            case Number number -> OptionalDouble.of(number.doubleValue());
            case Boolean truth -> OptionalDouble.of(truth ? 1 : 0);
            case null, default -> OptionalDouble.empty();
        };
    }

    /** The severity of a status code (OPC 10000-4, 7.39.1). */
    public static Quality quality(StatusCode status) {
        return quality(status.value());
    }

    /** The severity of the 32 bits of a status code. */
    public static Quality quality(long status) {
        return switch ((int) (status >>> 30 & 3)) {
            case 0 -> Quality.GOOD;
            case 1 -> Quality.UNCERTAIN;
            default -> Quality.BAD;
        };
    }

    /** Whether a queue dropped values beside the one with this status code (OPC 10000-4, 7.39.1). */
    public static boolean overflowed(long status) {
        return (status & DATA_VALUE_OVERFLOW) == DATA_VALUE_OVERFLOW;
    }

    /** The symbolic name of a status code, or its hexadecimal value. */
    public static String name(StatusCode status) {
        return StatusCodes.lookup(status.value()).map(names -> names[0])
                .orElseGet(() -> "0x%08X".formatted(status.value()));
    }

    /** The first time that is set, else a third one. OPC UA times have steps of 100 ns. */
    public static Instant time(DateTime source, DateTime server, Instant otherwise) {
        if (source != null && !source.isNull()) {
            return source.getJavaInstant();
        }
        return server != null && !server.isNull() ? server.getJavaInstant() : otherwise;
    }
}
