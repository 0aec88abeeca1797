package org.twinsmith.core.file;

import java.util.ArrayList;
import java.util.List;

/** Cells of comma-separated text (RFC 4180), and of text with another separator. */
public final class CsvText {
    private final String text;
    private final char separator;
    private final int most;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int begun = 1;

    private CsvText(String text, char separator, int most) {
        this.text = text;
        this.most = most;
        this.separator = separator;
    }

    /**
     * A row.
     *
     * @param line where it begins, from 1
     * @param cells without their quotes
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A text with a quote that is never closed. */
    public static final class OpenQuote extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        OpenQuote(int line) {
            super("line " + line + " has a quote that is never closed");
            this.line = line;
        }

        /** Where its row begins, from 1. */
        public int line() {
            return line;
        }
    }

    /** A cell as it is written: in quotes where it would be taken for more than one. */
    public static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** A text without the mark that some programs begin it with. */
    public static String unmarked(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /**
     * The rows of a text; lines without anything are none.
     *
     * @param most reading ends after one row more than this
     * @throws OpenQuote where the last cell has no end
     */
    public static List<Row> rows(String text, char separator, int most) {
        return new CsvText(text, separator, most).rows();
    }

    private List<Row> rows() {
        for (int i = 0; i < text.length() && rows.size() <= most; i++) {
            char c = text.charAt(i);
            if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                i = quotation(i + 1);
            } else if (c == separator) {
                cells.add(take());
            } else if (c == '\n') {
                line++;
                end();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        end();
        return rows;
    }

    /** Reads what stands in quotes, two of which are one. @return where they close */
    private int quotation(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i + 1 == text.length() || text.charAt(i + 1) != '"')) {
                return i;
            }
            i += c == '"' ? 1 : 0;
            line += c == '\n' ? 1 : 0;
            cell.append(c);
        }
        throw new OpenQuote(begun);
    }

    private void end() {
        if (!cells.isEmpty() || !cell.isEmpty()) {
            cells.add(take());
            rows.add(new Row(begun, cells));
        }
        cells = new ArrayList<>();
        begun = line;
    }

    private String take() {
        String taken = cell.toString();
        cell.setLength(0);
        return taken;
    }
}
