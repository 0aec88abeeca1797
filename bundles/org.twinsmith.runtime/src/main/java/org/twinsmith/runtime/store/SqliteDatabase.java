package org.twinsmith.runtime.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/** A database in one file of a folder. @param readOnly whether it is only read */
record SqliteDatabase(Path folder, boolean readOnly) implements Database {
    private static final String NAME = "samples.sqlite";

    Path file() {
        return folder.resolve(NAME);
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = SqliteSchema.connect(file(), readOnly);
        if (!readOnly) {
            SqliteSchema.prepare(connection);
        }
        return connection;
    }

    @Override
    public String arrival() {
        return "rowid";
    }

    @Override
    public String compact() {
        return "VACUUM";
    }

    /** A checkpoint makes the database file current, with what the write-ahead log had. */
    @Override
    public String secure() {
        return "PRAGMA wal_checkpoint(FULL)";
    }

    @Override
    public String journal() {
        return "1";
    }

    @Override
    public DiagnosticException failure(String what, SQLException cause) {
        return new DiagnosticException(Diagnostic.error(Code.STORE, "the store in " + folder + " cannot be " + what + ": " + cause.getMessage(),
                "free space on the disk, or choose another folder with --data", place()), cause);
    }

    Place place() {
        return new Place(file().toString(), 0, 0, 0, 0);
    }
}
