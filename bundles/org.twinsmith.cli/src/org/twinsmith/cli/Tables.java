package org.twinsmith.cli;

import java.nio.file.Path;

import org.twinsmith.simulation.table.CsvTable;
import org.twinsmith.simulation.table.Table;

/** Tables in files, in the format that the name of the file says. */
final class Tables {
    private Tables() {
    }

    /** @throws org.twinsmith.core.diagnostic.DiagnosticException TW-0701 where it cannot be read */
    static Table read(Path file) {
        return CsvTable.read(file);
    }
}
