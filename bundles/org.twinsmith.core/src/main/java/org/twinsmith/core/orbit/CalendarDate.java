package org.twinsmith.core.orbit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of ISO 8601 as the seconds that a time scale counts from noon of 1 January 2000 (J2000), in days of 86400 s. A scale whose
 * days may have another length, UTC, is converted to one that counts evenly before durations are computed over such a day.
 */
public final class CalendarDate {
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|\\d{4}-\\d{3})(?:T(\\d{2}:\\d{2}):(\\d{2})(\\.\\d{1,15})?)?");
    private static final long ORIGIN = LocalDate.of(2000, 1, 1).atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private CalendarDate() {
    }

    /**
     * Seconds from J2000; empty for what is no date of the years 1900 to 2199.
     *
     * @param text such as {@code 2026-03-20}, {@code 2026-03-20T12:00:00.5} or, by the day of the year, {@code 2026-079T12:00:00}
     */
    public static Optional<Double> seconds(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String day = matcher.group(1);
            LocalDate date = LocalDate.parse(day, day.length() == 8 ? DateTimeFormatter.ISO_ORDINAL_DATE : DateTimeFormatter.ISO_LOCAL_DATE);
            LocalTime minute = LocalTime.parse(matcher.group(2) == null ? "00:00" : matcher.group(2));
            int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
            double part = matcher.group(4) == null ? 0 : Double.parseDouble(matcher.group(4));
            boolean known = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR && second < 60;
            return known ? Optional.of(date.atTime(minute).toEpochSecond(ZoneOffset.UTC) - ORIGIN + second + part) : Optional.empty();
        } catch (DateTimeException e) {
            // 30 February has the form of a date and is none.
            return Optional.empty();
        }
    }

    /** The date of a number of seconds, to the microsecond: {@code 2026-03-20T12:00:00.000000}. */
    public static String text(double seconds) {
        long micros = Math.round(seconds * 1e6);
        return LocalDateTime.ofEpochSecond(Math.floorDiv(micros, 1_000_000L) + ORIGIN, (int) Math.floorMod(micros, 1_000_000L) * 1000, ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS"));
    }
}
