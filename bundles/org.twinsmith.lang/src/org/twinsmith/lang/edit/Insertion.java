package org.twinsmith.lang.edit;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.edit.TextEdit;

/** Where a new line goes, and how it is indented. */
final class Insertion {
    private static final String STEP = "    ";
    private final Original file;

    Insertion(Original file) {
        this.file = file;
    }

    /** On a line of its own below an element, indented like it. @param gap whether a blank line comes between them */
    TextEdit after(Span sibling, String line, boolean gap) {
        int at = new Written(file).withComments(sibling).end();
        String indent = file.indent(sibling.start());
        String end = file.lineEnd();
        boolean last = file.isBlank(at, file.lineStop(at));
        return new TextEdit(file.path(), at, 0, (gap ? end : "") + end + indent + line + (last ? "" : end + indent));
    }

    /** On a line of its own as the last one in the body of an element. */
    TextEdit last(EObject owner, String line) {
        Braces braces = Braces.of(owner).orElseThrow();
        String end = file.lineEnd();
        String outer = file.indent(file.span(owner).start());
        int closing = file.lineStart(braces.close());
        if (closing > braces.open() && file.isBlank(closing, braces.close())) {
            return new TextEdit(file.path(), closing, 0, outer + STEP + line + end);
        }
        String within = file.text().substring(braces.open() + 1, braces.close());
        int blanks = within.length() - within.stripTrailing().length();
        return new TextEdit(file.path(), braces.close() - blanks, blanks, end + outer + STEP + line + end + outer);
    }

    /** On a line of its own as the first one in the body of an element. */
    TextEdit first(EObject owner, String line) {
        Braces braces = Braces.of(owner).orElseThrow();
        if (file.isBlank(braces.open() + 1, braces.close())) {
            return last(owner, line);
        }
        String inner = file.indent(file.span(owner).start()) + STEP;
        String end = file.lineEnd();
        boolean alone = file.isBlank(braces.open() + 1, file.lineStop(braces.open()));
        return new TextEdit(file.path(), braces.open() + 1, 0, end + inner + line + (alone ? "" : end + inner));
    }

    /** At the end of the file, behind a blank line. */
    TextEdit atEnd(String text) {
        String end = file.lineEnd();
        String before = file.text();
        String gap = before.isBlank() ? "" : before.endsWith("\n") ? end : end + end;
        return new TextEdit(file.path(), before.length(), 0, gap + text + end);
    }
}
