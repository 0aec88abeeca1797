package org.twinsmith.runtime.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;

/**
 * A store in one SQLite database with a write-ahead log: one writer, any number of readers, and a commit outlives the
 * process that made it.
 */
public final class SqliteStore {
    private SqliteStore() {
    }

    /**
     * Opens a store for writing, and creates it and its folder where they do not exist.
     *
     * @throws DiagnosticException {@code STORE} where somebody else writes it or it is damaged, {@code UNWRITABLE} where
     *         the folder is read-only
     */
    public static SampleStore open(Path folder) {
        return SqlStore.open(new SqliteDatabase(folder, false), "opened for writing", Optional.of(WriterLock.take(folder)));
    }

    /** Opens a store for reading; one that is being written shows what is committed. @throws DiagnosticException STORE */
    public static SampleStore read(Path folder) {
        SqliteDatabase database = new SqliteDatabase(folder, true);
        if (!Files.isReadable(database.file())) {
            throw noStore(database);
        }
        try {
            Connection connection = database.connect();
            if (SqliteSchema.version(connection) == 0) {
                connection.close();
                throw noStore(database);
            }
            return SqlStore.reading(database, connection);
        } catch (SQLException e) {
            throw database.failure("read", e);
        }
    }

    /** Whether a folder has a store. */
    public static boolean isStore(Path folder) {
        return Files.isRegularFile(new SqliteDatabase(folder, true).file());
    }

    private static DiagnosticException noStore(SqliteDatabase database) {
        return new DiagnosticException(Diagnostic.error(Code.STORE, "there is no store in " + database.folder(),
                "run a twin first, or name its data folder with --data", database.place()));
    }
}
