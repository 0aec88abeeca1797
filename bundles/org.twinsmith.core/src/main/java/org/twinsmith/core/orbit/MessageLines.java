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
    private static final List<String> VERSIONS = List.of("1.0", "2.0", "3.0");
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
                "a message is in keyword = value notation, or in XML as a whole"));
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
        if (!entry.line().unit().isEmpty() && !isSame(entry.line().unit(), unit)) {
            throw new UnusableOrbit("'" + file + "': line " + entry.number() + " has " + key + " in [" + entry.line().unit() + "], but the standard allows "
                    + (unit.isEmpty() ? "no unit" : "[" + unit + "] only") + " (CCSDS 502.0-B-3)", "convert it");
        }
        return finite(file, text, key, entry.number());
    }

    /** Some write rev/d for rev/day. */
    private static boolean isSame(String unit, String allowed) {
        return unit.equalsIgnoreCase(allowed) || allowed.endsWith("/day") && unit.equalsIgnoreCase(allowed.substring(0, allowed.length() - 2));
    }

    /** @param key for messages; empty where the number stands in a table */
    static double finite(String file, String text, String key, int number) {
        String of = key.isEmpty() ? "" : " for " + key;
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UnusableOrbit("'" + file + "': line " + number + " has \"" + text + "\"" + of + ", which is no number", "");
        }
        throw new UnusableOrbit("'" + file + "': line " + number + " has no finite number" + of, "");
    }

    /** A number with bounds. */
    double within(String key, String unit, double least, double most) {
        double value = number(key, unit);
        if (value < least || value > most) {
            throw new UnusableOrbit("'" + file + "': line " + line(key) + " has " + text(key) + " for " + key + ", but " + least + " to " + most
                    + (unit.isEmpty() ? "" : " " + unit) + " is possible", "");
        }
        return value;
    }

    double date(String key) {
        return date(file, text(key), key, entries.get(key).number());
    }

    /** s from J2000. @param key for messages; empty where the date stands in a table */
    static double date(String file, String text, String key, int number) {
        return CalendarDate.seconds(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text).orElseThrow(() -> new UnusableOrbit("'" + file
                + "': line " + number + " has \"" + text + "\"" + (key.isEmpty() ? "" : " for " + key) + ", which is no date of the years 1900 to 2199", ""));
    }

    /** @param kind of the message @param version that the message says it has */
    static void version(String file, String kind, String version, int number) {
        if (!VERSIONS.contains(version)) {
            throw new UnusableOrbit("'" + file + "': line " + number + " says that this is " + kind.toUpperCase(Locale.ROOT) + " " + version
                    + ", but those that are understood are " + String.join(", ", VERSIONS), "");
        }
    }

    /** The line of a key. */
    int line(String key) {
        return entries.get(key).number();
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
