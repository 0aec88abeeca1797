package org.twinsmith.mqtt.payload;

import java.util.regex.Pattern;

/** Numbers as texts have them, with the words for what is no finite number. */
public final class NumberText {
    private static final int LONGEST = 64;
    private static final int SHOWN = 40;
    private static final Pattern FORM = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?|NaN|[-+]?Infinity");

    private NumberText() {
    }

    /** Whether a text is a number, without blanks around it. */
    public static boolean isNumber(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** The number that a text is. @param where what the text stands in, for the message */
    public static double parse(String text, String where) throws MalformedMessage {
        String stripped = text.strip();
        if (!isNumber(stripped)) {
            throw new MalformedMessage(where + " is '" + shortened(stripped) + "', but a number or a truth value is needed");
        }
        return Double.parseDouble(stripped);
    }

    /** A text of a stranger, short enough for a message to a user. */
    static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
