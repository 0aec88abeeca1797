package org.twinsmith.cli.console;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 500ms}, {@code 30s}, {@code 5min}, {@code 2h}; a number alone is seconds. */
public final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)\\s*(ms|s|min|m|h|d)?");

    @Override
    public Duration convert(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is no time; write it like 30s, 5min or 2h");
        }
        double seconds = Double.parseDouble(matcher.group(1)) * seconds(matcher.group(2));
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static double seconds(String unit) {
        return switch (unit == null ? "s" : unit) {
            case "ms" -> 0.001;
            case "min", "m" -> 60;
            case "h" -> 3600;
            case "d" -> 86_400;
            default -> 1;
        };
    }
}
