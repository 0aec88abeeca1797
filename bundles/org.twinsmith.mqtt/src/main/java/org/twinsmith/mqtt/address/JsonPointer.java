package org.twinsmith.mqtt.address;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in a JSON text (RFC 6901), such as {@code /values/0/power}.
 *
 * @param tokens names of members and indices of elements, outermost first; none for the whole
 */
public record JsonPointer(List<String> tokens) {
    /** The whole text. */
    public static final JsonPointer WHOLE = new JsonPointer(List.of());
    private static final Pattern FORM = Pattern.compile("(/([^~/]|~[01])*)*");

    public JsonPointer {
        tokens = List.copyOf(tokens);
    }

    /** Reads section 3 of the standard. @throws IllegalArgumentException with a message for the user */
    public static JsonPointer parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no JSON pointer; write it as in /values/0/power");
        }
        return text.isEmpty() ? WHOLE : new JsonPointer(Arrays.stream(text.substring(1).split("/", -1))
                .map(token -> token.replace("~1", "/").replace("~0", "~")).toList());
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return tokens.stream().map(token -> "/" + token.replace("~", "~0").replace("/", "~1")).collect(Collectors.joining());
    }
}
