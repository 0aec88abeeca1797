package org.twinsmith.core.orbit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line {@code KEY = value [unit]} of a CCSDS message in keyword = value notation: CCSDS 502.0-B-3, 7.4. @param unit empty where there is none */
record KeyValueLine(String key, String value, String unit) {
    private static final Pattern FORM = Pattern.compile("\\s*([A-Z0-9_]+)\\s*=\\s*([^\\[]*?)\\s*(?:\\[([^\\]]*)\\])?\\s*");

    static Optional<KeyValueLine> of(String line) {
        Matcher matcher = FORM.matcher(line);
        return matcher.matches() ? Optional.of(new KeyValueLine(matcher.group(1), matcher.group(2), matcher.group(3) == null ? "" : matcher.group(3).strip()))
                : Optional.empty();
    }
}
