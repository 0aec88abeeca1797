package org.twinsmith.core.orbit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.twinsmith.core.orbit.GivenOrbit.ReferenceFrame;
import org.twinsmith.core.orbit.GivenOrbit.TimeSystem;

/** The values of a CCSDS orbit message by their keys, each once, with their places. */
final class MessageLines {
    private final String file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(KeyValueLine line, int number) {
    }

    MessageLines(String file) {
        this.file = file;
    }

    /** @param number of the line, from 1 */
    void add(KeyValueLine line, int number) {
        if (entries.putIfAbsent(line.key(), new Entry(line, number)) != null) {
            throw new UnusableOrbit("'" + file + "': line " + number + " says " + line.key() + " a second time, after line "
                    + entries.get(line.key()).number(), "");
        }
    }

    /** A line of a message's head or metadata. */
    static KeyValueLine parse(String file, String line, int number) {
        return KeyValueLine.of(line).orElseThrow(() -> new UnusableOrbit("'" + file + "': line " + number + " is no KEY = value",
                "messages are read in keyword = value notation, not in XML"));
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> new UnusableOrbit("'" + file + "' does not say its " + key, ""));
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(entries.get(key)).map(entry -> entry.line().value()).filter(value -> !value.isEmpty());
    }

    /** A number. @param unit the only one that the standard allows for it; the file may leave it out */
    double number(String key, String unit) {
        String text = text(key);
        Entry entry = entries.get(key);
        if (!entry.line().unit().isEmpty() && !entry.line().unit().equalsIgnoreCase(unit)) {
            throw new UnusableOrbit("'" + file + "': line " + entry.number() + " has " + key + " in [" + entry.line().unit() + "], but the standard allows "
                    + (unit.isEmpty() ? "no unit" : "[" + unit + "] only") + " (CCSDS 502.0-B-3)", "convert it");
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UnusableOrbit("'" + file + "': line " + entry.number() + " has \"" + text + "\" for " + key + ", which is no number", "");
        }
        throw new UnusableOrbit("'" + file + "': line " + entry.number() + " has no finite number for " + key, "");
    }

    double date(String key) {
        String text = text(key);
        return CalendarDate.seconds(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text).orElseThrow(() -> new UnusableOrbit("'" + file
                + "': line " + entries.get(key).number() + " has \"" + text + "\" for " + key + ", which is no date of the years 1900 to 2199", ""));
    }

    void requires(String key, String... allowed) {
        String text = text(key).toUpperCase(Locale.ROOT);
        if (!List.of(allowed).contains(text)) {
            throw new UnusableOrbit("'" + file + "': line " + entries.get(key).number() + " has the " + key + " " + text(key) + ", but "
                    + String.join(" or ", allowed) + " is needed", "");
        }
    }

    ReferenceFrame frame() {
        return switch (text("REF_FRAME").toUpperCase(Locale.ROOT)) {
            case "EME2000", "J2000" -> ReferenceFrame.EME2000;
            case "GCRF", "ICRF" -> ReferenceFrame.GCRF;
            case "TEME" -> ReferenceFrame.TEME;
            case String name when name.matches("ITRF(-?\\d{2,4})?") -> ReferenceFrame.ITRF;
            default -> throw unknown("REF_FRAME", "EME2000, GCRF, ICRF, ITRF and TEME");
        };
    }

    TimeSystem scale() {
        return switch (text("TIME_SYSTEM").toUpperCase(Locale.ROOT)) {
            case "UTC" -> TimeSystem.UTC;
            case "TAI" -> TimeSystem.TAI;
            case "TT" -> TimeSystem.TT;
            case "GPS" -> TimeSystem.GPS;
            default -> throw unknown("TIME_SYSTEM", "UTC, TAI, TT and GPS");
        };
    }

    private UnusableOrbit unknown(String key, String allowed) {
        return new UnusableOrbit("'" + file + "': line " + entries.get(key).number() + " has the " + key + " " + text(key)
                + ", but those that are understood are " + allowed, "convert the message");
    }
}
