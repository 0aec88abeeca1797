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
import org.twinsmith.core.file.CsvText;

/** Reads a table from comma-separated text. */
final class CsvReader {
    private static final long LONGEST_FILE = 1L << 30;
    private final Path path;
    private List<CsvText.Row> rows = List.of();

    CsvReader(Path path) {
        this.path = path;
    }

    Table read() {
        String text = text();
        int headEnd = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        String head = text.substring(0, headEnd);
        try {
            rows = CsvText.rows(text, head.indexOf(',') < 0 && head.indexOf(';') >= 0 ? ';' : ',', Integer.MAX_VALUE - 1);
        } catch (CsvText.OpenQuote e) {
            throw failure(e.getMessage());
        }
        if (rows.isEmpty()) {
            throw failure("it is empty, and a heading is needed");
        }
        return table();
    }

    private String text() {
        try {
            if (Files.size(path) > LONGEST_FILE) {
                throw failure("it is larger than 1 GiB");
            }
            return CsvText.unmarked(Files.readString(path));
        } catch (NoSuchFileException e) {
            throw failure("there is no such file");
        } catch (CharacterCodingException e) {
            throw failure("it is not UTF-8");
        } catch (IOException e) {
            throw failure(String.valueOf(e.getMessage()));
        }
    }

    private Table table() {
        List<String> heads = rows.getFirst().cells();
        Set<String> names = new HashSet<>();
        List<Column> columns = new ArrayList<>();
        for (CsvText.Row row : rows) {
            if (row.cells().size() != heads.size()) {
                throw failure("line " + row.line() + " has " + row.cells().size() + " cells, the heading " + heads.size());
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
        List<String> cells = rows.stream().skip(1).map(row -> row.cells().get(index).strip()).toList();
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
                "the first line names the columns as name [unit]; each further line is a row", Place.NOWHERE));
    }
}
