package org.twinsmith.lang.reference;

import java.util.Arrays;
import java.util.stream.Collectors;

/** One row of a table in Markdown. */
record Row(String text) {

    static Row of(String... cells) {
        return new Row(Arrays.stream(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** A text on one line. */
    static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
