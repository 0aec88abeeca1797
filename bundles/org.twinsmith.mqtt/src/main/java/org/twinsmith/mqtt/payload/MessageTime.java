package org.twinsmith.mqtt.payload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * Times as messages write them: an instant of ISO 8601 with its offset, or a number since 1970. Which unit the number has
 * is told by its size, which for the years 1973 to 5138 is never in doubt: below 1e11 it is seconds, below 1e14 milliseconds, below 1e17
 * microseconds, and nanoseconds from there.
 */
final class MessageTime {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}(\\.\\d{1,9})?([eE]\\+?\\d{1,2})?");
    private static final int SECONDS_BELOW = 11;
    private static final int STEP = 3;
    private static final BigDecimal LATEST = new BigDecimal("9.2e18");

    private MessageTime() {
    }

    static Instant parse(String text) throws MalformedMessage {
        String stripped = text.strip();
        if (stripped.length() <= 40 && NUMBER.matcher(stripped).matches()) {
            return since1970(new BigDecimal(stripped), text);
        }
        try {
            return OffsetDateTime.parse(stripped).toInstant();
        } catch (DateTimeException e) {
            throw bad(text);
        }
    }

    private static Instant since1970(BigDecimal number, String text) throws MalformedMessage {
        int shift = 9;
        BigDecimal limit = BigDecimal.ONE.scaleByPowerOfTen(SECONDS_BELOW);
        while (shift > 0 && number.compareTo(limit) >= 0) {
            shift -= STEP;
            limit = limit.scaleByPowerOfTen(STEP);
        }
        BigDecimal nanos = number.scaleByPowerOfTen(shift).setScale(0, RoundingMode.HALF_UP);
        if (nanos.compareTo(LATEST) > 0) {
            throw bad(text);
        }
        return Instant.ofEpochSecond(0, nanos.longValueExact());
    }

    private static MalformedMessage bad(String text) {
        return new MalformedMessage("its time '" + NumberText.shortened(text) + "' is neither an instant such as 2026-03-01T12:00:00Z nor a number since 1970");
    }
}
