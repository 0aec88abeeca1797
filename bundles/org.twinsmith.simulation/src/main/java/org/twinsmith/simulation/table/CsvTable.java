package org.twinsmith.simulation.table;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

import org.twinsmith.core.file.CsvText;
import org.twinsmith.core.file.WholeFile;

/**
 * A table as comma-separated text (RFC 4180, UTF-8, lines end in a line feed). A column of numbers is headed
 * {@code name [unit]}; a number is the shortest text that reads back the same, and nothing where there is none.
 */
public final class CsvTable {
    private CsvTable() {
    }

    /** Writes a file whole or not at all. @throws org.twinsmith.core.diagnostic.DiagnosticException TW-0702 */
    public static void write(Table table, Path path) {
        WholeFile.write(path, out -> write(table, out));
    }

    /** Writes the text. */
    public static void write(Table table, Writer out) throws IOException {
        for (int c = 0; c < table.columns().size(); c++) {
            out.write((c == 0 ? "" : ",") + CsvText.quoted(table.columns().get(c).heading()));
        }
        out.write('\n');
        for (int row = 0; row < table.rows(); row++) {
            for (int c = 0; c < table.columns().size(); c++) {
                out.write((c == 0 ? "" : ",") + cell(table.columns().get(c), row));
            }
            out.write('\n');
        }
    }

    private static String cell(Column column, int row) {
        return switch (column) {
            case Column.Numbers numbers -> number(numbers.value(row));
            case Column.Counts counts -> counts.values().get(row).toString();
            case Column.Words words -> CsvText.quoted(words.values().get(row));
        };
    }

    /** The shortest number that reads back the same; zero has no sign. */
    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value + 0.0);
    }

    /**
     * Reads a file: comma or semicolon separated, with a heading. A column all of whose cells are numbers, or empty, is
     * one of numbers.
     *
     * @throws org.twinsmith.core.diagnostic.DiagnosticException TW-0701 where it cannot be read, with the line where it
     *         is no such table
     */
    public static Table read(Path path) {
        return new CsvReader(path).read();
    }
}
