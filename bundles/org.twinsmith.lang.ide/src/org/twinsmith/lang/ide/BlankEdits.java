package org.twinsmith.lang.ide;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.model.edit.TextEdit;

/** What formatting writes, blank by blank, so that carets, folded parts and marks in the text stay where they are. */
final class BlankEdits {
    private BlankEdits() {
    }

    /** The edits of the text of a path; one edit of all of it where more than blanks differ. */
    static List<TextEdit> of(String path, String before, String after) {
        List<TextEdit> edits = new ArrayList<>();
        int b = 0;
        int a = 0;
        while (b < before.length() || a < after.length()) {
            int blankBefore = blanks(before, b);
            int blankAfter = blanks(after, a);
            if (!before.substring(b, blankBefore).equals(after.substring(a, blankAfter))) {
                edits.add(new TextEdit(path, b, blankBefore - b, after.substring(a, blankAfter)));
            }
            boolean ended = blankBefore == before.length() || blankAfter == after.length();
            boolean bothEnded = blankBefore == before.length() && blankAfter == after.length();
            if (ended ? !bothEnded : before.charAt(blankBefore) != after.charAt(blankAfter)) {
                return List.of(new TextEdit(path, 0, before.length(), after));
            }
            b = blankBefore + 1;
            a = blankAfter + 1;
        }
        return edits;
    }

    private static int blanks(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
