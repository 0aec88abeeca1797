package org.twinsmith.lang.format;

import java.util.List;

/** Formats a text of the language. Formatting never changes, adds or drops a token or a comment. */
public final class TwinFormatter {
    private static final String STEP = "    ";
    private final Indentation indentation = new Indentation();
    private final Spacing spacing = new Spacing();
    private final StringBuilder out = new StringBuilder();

    private TwinFormatter() {
    }

    /**
     * The formatted text; it ends with one line break, or is empty. Line ends are written as {@code \n}. A text with
     * something that is no token comes back as it is.
     */
    public static String format(String text) {
        return Lines.of(text).map(TwinFormatter::format).orElse(text);
    }

    private static String format(List<Line> lines) {
        TwinFormatter formatter = new TwinFormatter();
        for (int i = 0; i < lines.size(); i++) {
            formatter.line(lines, i);
        }
        return formatter.out.toString();
    }

    private void line(List<Line> lines, int index) {
        Line line = lines.get(index);
        if (line.afterBlank() && !out.isEmpty()) {
            out.append('\n');
        }
        String indent = STEP.repeat(line.first().map(indentation::level).orElseGet(() -> levelOfNext(lines, index)));
        out.append(indent);
        boolean start = true;
        for (Piece piece : line.pieces()) {
            piece(piece, start, indent);
            start = false;
        }
        out.append('\n');
    }

    /** A line of comments belongs to what follows it. */
    private int levelOfNext(List<Line> lines, int index) {
        for (int i = index + 1; i < lines.size(); i++) {
            if (lines.get(i).first().isPresent()) {
                Piece next = lines.get(i).first().get();
                return next.text().equals("}") ? indentation.levelBeforeClosing() : indentation.level(next);
            }
        }
        return 0;
    }

    private void piece(Piece piece, boolean start, String indent) {
        if (piece.comment()) {
            out.append(start ? "" : " ".repeat(Math.max(1, piece.gap()))).append(comment(piece.text(), indent));
            return;
        }
        int blanks = spacing.before(piece);
        out.append(start ? "" : " ".repeat(blanks)).append(piece.text());
        indentation.read(piece);
    }

    /** The lines of a comment that begin with a star stand under its first star; others are left as they are. */
    private static String comment(String text, String indent) {
        String[] lines = text.replace("\r", "").split("\n", -1);
        StringBuilder aligned = new StringBuilder(lines[0].stripTrailing());
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i].stripTrailing();
            aligned.append('\n').append(line.stripLeading().startsWith("*") ? indent + " " + line.stripLeading() : line);
        }
        return aligned.toString();
    }
}
