package org.twinsmith.lang.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds characters that show a reader something else than the tool reads: look-alikes of letters and signs and invisible ones
 * outside of comments and quoted text; turned directions, controls and broken characters anywhere.
 */
public final class DeceptiveText {
    private static final int MOST = 50;

    /** A character. @param offset 0-based, in UTF-16 units, @param length 1 or 2 */
    public record Deception(int offset, int length, String message, String remedy) {
    }

    private final String text;
    private final List<Deception> found = new ArrayList<>();
    private int at;

    private DeceptiveText(String text) {
        this.text = text;
    }

    /** The first {@value #MOST} of them, in the order of the text. */
    public static List<Deception> in(String text) {
        if (text.chars().allMatch(c -> c < 127 && c >= ' ' || c == '\n' || c == '\r' || c == '\t')) {
            return List.of();
        }
        return new DeceptiveText(text).read();
    }

    private List<Deception> read() {
        while (at < text.length() && found.size() < MOST) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted();
            } else if (text.startsWith("//", at)) {
                skip(end("\n", 0));
            } else if (text.startsWith("/*", at)) {
                skip(end("*/", 2));
            } else {
                code(text.codePointAt(at));
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return found;
    }

    private int end(String mark, int length) {
        int end = text.indexOf(mark, at + 2);
        return end < 0 ? text.length() : end + length;
    }

    private void quoted() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        skip(Math.min(end + 1, text.length()));
    }

    /** Text for people may hold any letters, but none that change the order in which they are shown. */
    private void skip(int end) {
        while (at < end && found.size() < MOST) {
            anywhere(text.codePointAt(at));
            at += Character.charCount(text.codePointAt(at));
        }
        at = Math.max(at, end);
    }

    private boolean anywhere(int character) {
        if (Characters.turnsDirection(character)) {
            add(character, "turns the direction of the text, so that it is shown in another order than it is read", "take it out");
        } else if (Characters.isMeaningless(character)) {
            add(character, Characters.isSurrogate(character) ? "is half a character" : "is a control character, which no text needs", "take it out");
        } else {
            return false;
        }
        return true;
    }

    private void code(int character) {
        if (character > 127 && !anywhere(character)) {
            if (Characters.isInvisible(character)) {
                add(character, "is invisible or looks like a blank", "take it out, or write a blank");
            } else {
                Characters.plain(character).ifPresent(plain -> add(character, "looks like '" + plain + "' and is another character",
                        "write '" + plain + "'"));
            }
        } else if (character < 128) {
            anywhere(character);
        }
    }

    private void add(int character, String message, String remedy) {
        found.add(new Deception(at, Character.charCount(character), Characters.name(character) + " " + message, remedy));
    }
}
