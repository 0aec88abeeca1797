package org.twinsmith.simulation.table;

import java.nio.file.Path;
import java.util.Locale;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/** Tables in files, in the format that the name of the file says: Parquet where it ends in {@code .parquet}, else CSV. */
public final class TableFile {
    /** The ending of a file in Parquet. */
    public static final String PARQUET = ".parquet";

    private TableFile() {
    }

    /** Writes a file whole or not at all. @throws DiagnosticException TW-0702 */
    public static void write(Table table, Path path) {
        if (isParquet(path)) {
            ParquetTable.write(table, path);
        } else {
            CsvTable.write(table, path);
        }
    }

    /** Reads a file. @throws DiagnosticException TW-0701 where it cannot be read, or is one that is only written */
    public static Table read(Path path) {
        if (isParquet(path)) {
            throw new DiagnosticException(Diagnostic.error(Code.UNREADABLE, "cannot read " + path
                    + ": tables are read from CSV; Parquet is only written", "write CSV, or convert it, with DuckDB by: COPY (FROM '"
                            + path.getFileName() + "') TO 'table.csv'", Place.NOWHERE));
        }
        return CsvTable.read(path);
    }

    private static boolean isParquet(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(PARQUET);
    }
}
