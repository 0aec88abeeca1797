package org.twinsmith.simulation.table;

/** Cells of comma-separated text. */
final class CsvText {
    private CsvText() {
    }

    static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
