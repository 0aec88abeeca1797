package org.twinsmith.simulation.table;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/** Reads a table from comma-separated text. */
final class CsvReader {
    private static final long LONGEST_FILE = 1L << 30;
    private final Path path;
    private char separator;
    private final List<List<String>> records = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    CsvReader(Path path) {
        this.path = path;
    }

    Table read() {
        String text = text();
        int headEnd = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        String head = text.substring(0, headEnd);
        separator = head.indexOf(',') < 0 && head.indexOf(';') >= 0 ? ';' : ',';
        split(text);
        if (records.isEmpty()) {
            throw failure("it is empty, and a heading is needed");
        }
        return table();
    }

    private String text() {
        try {
            if (Files.size(path) > LONGEST_FILE) {
                throw failure("it is larger than 1 GiB");
            }
            String text = Files.readString(path);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw failure("there is no such file");
        } catch (CharacterCodingException e) {
            throw failure("it is not UTF-8");
        } catch (IOException e) {
            throw failure(String.valueOf(e.getMessage()));
        }
    }

    private void split(String text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begun = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(text.charAt(i++));
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                end(cells, cell, begun);
                cells = new ArrayList<>();
                begun = line;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            throw failure("line " + begun + " has a quote that is never closed");
        }
        end(cells, cell, begun);
    }

    private void end(List<String> cells, StringBuilder cell, int line) {
        if (!cells.isEmpty() || !cell.isEmpty()) {
            cells.add(cell.toString());
            records.add(cells);
            lines.add(line);
        }
        cell.setLength(0);
    }

    private Table table() {
        List<String> heads = records.getFirst();
        Set<String> names = new HashSet<>();
        List<Column> columns = new ArrayList<>();
        for (int r = 1; r < records.size(); r++) {
            if (records.get(r).size() != heads.size()) {
                throw failure("line " + lines.get(r) + " has " + records.get(r).size() + " cells, the heading "
                        + heads.size());
            }
        }
        for (int c = 0; c < heads.size(); c++) {
            Column column = column(heads.get(c).strip(), c);
            if (!names.add(column.name())) {
                throw failure("two columns are named " + column.name());
            }
            columns.add(column);
        }
        return new Table(columns);
    }

    /** {@code name [unit]}; a unit may itself hold brackets. */
    private Column column(String head, int index) {
        int bracket = head.endsWith("]") ? head.indexOf(" [") : -1;
        String name = bracket < 0 ? head : head.substring(0, bracket).strip();
        String unit = bracket < 0 ? "" : head.substring(bracket + 2, head.length() - 1);
        List<String> cells = records.stream().skip(1).map(cells1 -> cells1.get(index).strip()).toList();
        double[] numbers = new double[cells.size()];
        for (int r = 0; r < numbers.length; r++) {
            try {
                numbers[r] = cells.get(r).isEmpty() ? Double.NaN : number(cells.get(r));
            } catch (NumberFormatException e) {
                return new Column.Words(name, cells);
            }
        }
        return new Column.Numbers(name, unit, numbers);
    }

    /** Java's own reader takes {@code 1d} and hexadecimals too, which no table means. */
    private static double number(String cell) {
        char last = cell.charAt(cell.length() - 1);
        if (cell.indexOf('x') >= 0 || cell.indexOf('X') >= 0 || "dDfF".indexOf(last) >= 0) {
            throw new NumberFormatException(cell);
        }
        return Double.parseDouble(cell);
    }

    private DiagnosticException failure(String reason) {
        return new DiagnosticException(Diagnostic.error(Code.UNREADABLE, "cannot read " + path + " as a table: " + reason,
                "The first line names the columns as name [unit]; each further line is a row", Place.NOWHERE));
    }
}
