package org.twinsmith.runtime.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.sqlite.SQLiteConfig;

/** Layout of the database file, and how it is opened. */
final class SqliteSchema {
    private static final int VERSION = 2;
    private static final int BUSY_MILLIS = 5_000;
    /** Times are nanoseconds since 1970; a value that is not known is null; a quality is its ordinal. */
    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE IF NOT EXISTS run (id TEXT PRIMARY KEY, namespace TEXT NOT NULL, system TEXT NOT NULL,"
                    + " scenario TEXT NOT NULL, started INTEGER NOT NULL, provenance TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS signal (id INTEGER PRIMARY KEY, run TEXT NOT NULL REFERENCES run,"
                    + " origin TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (run, origin, name))",
            "CREATE TABLE IF NOT EXISTS sample (signal INTEGER NOT NULL REFERENCES signal, source INTEGER NOT NULL,"
                    + " received INTEGER NOT NULL, value REAL, quality INTEGER NOT NULL)",
            "CREATE TABLE IF NOT EXISTS finding (run TEXT NOT NULL REFERENCES run, time INTEGER NOT NULL,"
                    + " code TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS journal (id INTEGER PRIMARY KEY CHECK (id = 1), segment INTEGER NOT NULL,"
                    + " offset INTEGER NOT NULL)",
            "CREATE TABLE IF NOT EXISTS unit (run TEXT NOT NULL REFERENCES run, signal TEXT NOT NULL, text TEXT NOT NULL,"
                    + " factor REAL NOT NULL, offset REAL NOT NULL, growth REAL NOT NULL, PRIMARY KEY (run, signal))",
            "CREATE TABLE IF NOT EXISTS gap (run TEXT NOT NULL REFERENCES run, signal TEXT NOT NULL, start INTEGER NOT NULL,"
                    + " until INTEGER NOT NULL, cause TEXT NOT NULL, bridged INTEGER NOT NULL)",
            "CREATE INDEX IF NOT EXISTS sample_by_time ON sample (signal, source)",
            "PRAGMA user_version = " + VERSION);

    private SqliteSchema() {
    }

    static Connection connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(BUSY_MILLIS);
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        }
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** Creates what is missing, all at once for any reader. @throws SQLException where a newer version wrote the file */
    static void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        int version = version(connection);
        if (version > VERSION) {
            throw new SQLException("it was written by a newer Twinsmith (layout " + version + ", known is " + VERSION
                    + ")");
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.executeUpdate(sql);
            }
        }
        connection.commit();
    }

    /** The layout of the file; 0 where nothing was written yet. */
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.getInt(1);
        }
    }
}
