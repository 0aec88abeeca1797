package org.twinsmith.runtime.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Statements with arguments. @param connection the present one: a server's may be renewed */
record Sql(Supplier<Connection> connection) {
    /** Reads the row that a result stands at. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, Row<T> reader, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            bind(statement, arguments);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    /** The number in the only row and column. */
    long number(String sql, Object... arguments) throws SQLException {
        return query(sql, row -> row.getLong(1), arguments).getFirst();
    }

    /** @return how many rows were changed */
    int update(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        }
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.get().prepareStatement(sql);
    }

    /** Not every database takes the character 0 in a text. */
    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof String text ? text.replace('\0', '\uFFFD') : values[i]);
        }
    }
}
