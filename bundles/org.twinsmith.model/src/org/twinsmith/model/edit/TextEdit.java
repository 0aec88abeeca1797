package org.twinsmith.model.edit;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One replacement in the text of a file, as it is before any edit of the same gesture.
 *
 * @param path the file, as the model knows it
 * @param offset 0-based offset in UTF-16 units
 * @param length how many units go
 * @param text what comes instead
 */
public record TextEdit(String path, int offset, int length, String text) {
    public TextEdit {
        Objects.requireNonNull(path);
        Objects.requireNonNull(text);
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("offset " + offset + ", length " + length);
        }
    }

    /** Applies the edits of one file to its text. They must not overlap; of two insertions at one place the first listed stands first. */
    public static String apply(String text, List<TextEdit> edits) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (TextEdit edit : edits.stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList()) {
            if (edit.offset() < at) {
                throw new IllegalArgumentException("overlapping edits at offset " + edit.offset() + " of " + edit.path());
            }
            result.append(text, at, edit.offset()).append(edit.text());
            at = edit.offset() + edit.length();
        }
        return result.append(text, at, text.length()).toString();
    }
}
