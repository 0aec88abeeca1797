package org.twinsmith.runtime.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/**
 * A database of a PostgreSQL server.
 *
 * @param login how to sign on; wiped by whoever made it
 * @param journal which journal it is written from
 * @param readOnly whether it is only read
 */
record PostgresDatabase(PostgresAddress address, Properties login, String journal, boolean readOnly) implements Database {
    private static final String NO_TABLE = "42P01";
    private static final String NO_SCHEMA = "3F000";

    @Override
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(login);
        PGProperty.APPLICATION_NAME.set(properties, "twinsmith");
        PGProperty.CURRENT_SCHEMA.set(properties, PostgresSchema.NAME);
        PGProperty.SSL_MODE.set(properties, address.sslmode());
        PGProperty.REWRITE_BATCHED_INSERTS.set(properties, true);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.CONNECT_TIMEOUT.set(properties, 10);
        PGProperty.SOCKET_TIMEOUT.set(properties, 120);
        // Not by the driver manager, which does not see the drivers of other bundles under OSGi.
        Connection connection = new Driver().connect(address.jdbc(), properties);
        if (readOnly) {
            connection.setReadOnly(true);
        } else {
            PostgresSchema.prepare(connection);
        }
        return connection;
    }

    @Override
    public String arrival() {
        return "arrival";
    }

    @Override
    public String compact() {
        return "VACUUM " + PostgresSchema.NAME + ".sample";
    }

    @Override
    public String secure() {
        return "";
    }

    /** Never the password. */
    @Override
    public String toString() {
        return address.toString();
    }

    /** What the server says is of the user's database, and has no password in it. */
    @Override
    public DiagnosticException failure(String what, SQLException cause) {
        boolean empty = NO_TABLE.equals(cause.getSQLState()) || NO_SCHEMA.equals(cause.getSQLState());
        return new DiagnosticException(Diagnostic.error(Code.STORE, empty ? "there is no store in " + address
                : "the store in " + address + " cannot be " + what + ": " + String.valueOf(cause.getMessage()).lines().findFirst().orElse(""),
                empty ? "mirror a twin into it first: --store " + address
                        : "look whether the server runs, and lets the user in and use the schema " + PostgresSchema.NAME, Place.NOWHERE), cause);
    }
}
