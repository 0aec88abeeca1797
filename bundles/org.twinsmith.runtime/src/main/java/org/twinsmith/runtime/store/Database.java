package org.twinsmith.runtime.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.twinsmith.core.diagnostic.DiagnosticException;

/** What the kinds of database do each in its own way; the statements of a store are the same for all. */
sealed interface Database permits SqliteDatabase, PostgresDatabase {
    /** Connects, in transactions where it is for writing. */
    Connection connect() throws SQLException;

    /** The column that tells in which order rows were added. */
    String arrival();

    /** The statement that gives the space of what was removed back. */
    String compact();

    /** The statement that makes what was committed outlive a loss of power; empty where a commit does. */
    String secure();

    /** Which journal the store reads: several writers of one database have one each. */
    String journal();

    /** What to say where it fails. @param what that was wanted, such as {@code written} */
    DiagnosticException failure(String what, SQLException cause);

    /** Runs a statement that may not be part of a transaction. */
    static void alone(Connection connection, String sql) throws SQLException {
        if (sql.isEmpty()) {
            return;
        }
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } finally {
            connection.setAutoCommit(false);
        }
    }
}
