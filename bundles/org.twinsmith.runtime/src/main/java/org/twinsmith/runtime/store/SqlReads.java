package org.twinsmith.runtime.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;

/** What a database is asked. @param arrival the column that tells in which order rows were added */
record SqlReads(Sql sql, String arrival) {
    private static final String SAMPLES = " FROM sample JOIN signal ON signal.id = sample.signal"
            + " WHERE run = ? AND origin = ? AND name = ? AND source BETWEEN ? AND ?";

    List<RunRecord> runs() throws SQLException {
        return sql.query("SELECT id, namespace, system, scenario, started, provenance FROM run ORDER BY started, id",
                row -> new RunRecord(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        Times.instant(row.getLong(5)), row.getString(6)));
    }

    List<String> signals(String run, Origin origin) throws SQLException {
        return sql.query("SELECT name FROM signal WHERE run = ? AND origin = ? ORDER BY name", row -> row.getString(1), run,
                origin.name());
    }

    List<Sample> samples(String run, Origin origin, String signal, Span span) throws SQLException {
        return sql.query("SELECT source, received, value, quality" + SAMPLES + " ORDER BY source, sample." + arrival,
                row -> new Sample(signal, real(row, 3), Quality.values()[row.getInt(4)], Times.instant(row.getLong(1)),
                        Times.instant(row.getLong(2))),
                run, origin.name(), signal, Times.nanos(span.from()), Times.nanos(span.until()));
    }

    List<Bucket> buckets(String run, Origin origin, String signal, Span span, Duration width) throws SQLException {
        long nanos = Math.max(1, width.toNanos());
        // Whole numbers are divided towards zero, but stretches before 1970 lie below it.
        String stretch = "(source / ?) - (CASE WHEN source % ? < 0 THEN 1 ELSE 0 END)";
        return sql.query("SELECT stretch, count(*), count(*) - count(value), min(value), avg(value), max(value), max(CASE WHEN place = 1 THEN value END)"
                + " FROM (SELECT " + stretch + " AS stretch, value, ROW_NUMBER() OVER (PARTITION BY " + stretch + " ORDER BY source DESC, sample." + arrival
                + " DESC) AS place" + SAMPLES + ") AS placed GROUP BY stretch ORDER BY stretch",
                row -> new Bucket(Times.instant(row.getLong(1) * nanos), row.getLong(2), row.getLong(3), real(row, 4), real(row, 5), real(row, 6), real(row, 7)),
                nanos, nanos, nanos, nanos, run, origin.name(), signal, Times.nanos(span.from()), Times.nanos(span.until()));
    }

    Optional<Instant> last(String run, Origin origin, String signal) throws SQLException {
        return sql.query("SELECT source FROM sample JOIN signal ON signal.id = sample.signal WHERE run = ? AND origin = ?"
                + " AND name = ? ORDER BY source DESC LIMIT 1", row -> Times.instant(row.getLong(1)), run, origin.name(), signal)
                .stream().findFirst();
    }

    List<Finding> findings(String run) throws SQLException {
        return sql.query("SELECT time, code, severity, message FROM finding WHERE run = ? ORDER BY " + arrival,
                row -> new Finding(Times.instant(row.getLong(1)), row.getString(2), row.getString(3), row.getString(4)), run);
    }

    /** None in a file that an older version wrote. */
    List<Gap> gaps(String run) throws SQLException {
        if (isMissing("gap")) {
            return List.of();
        }
        return sql.query("SELECT signal, start, until, cause, bridged FROM gap WHERE run = ? ORDER BY start, signal",
                row -> new Gap(row.getString(1), Times.instant(row.getLong(2)), Times.instant(row.getLong(3)),
                        Gap.Cause.valueOf(row.getString(4)), row.getInt(5) == 1), run);
    }

    Map<String, Unit> units(String run) throws SQLException {
        Map<String, Unit> units = new LinkedHashMap<>();
        if (isMissing("unit")) {
            return units;
        }
        sql.query("SELECT signal, text, factor, \"offset\", growth FROM unit WHERE run = ? ORDER BY signal",
                row -> units.put(row.getString(1), new Unit(row.getString(2), Dimension.NONE, row.getDouble(3), row.getDouble(4),
                        row.getDouble(5))), run);
        return units;
    }

    /** In a file that an older version wrote. */
    private boolean isMissing(String table) throws SQLException {
        try (ResultSet found = sql.connection().get().getMetaData().getTables(null, null, table, null)) {
            return !found.next();
        }
    }

    JournalMark mark(String journal) throws SQLException {
        return sql.query("SELECT segment, \"offset\" FROM journal WHERE id = ?", row -> new JournalMark(row.getLong(1), row.getLong(2)), journal)
                .stream().findFirst().orElse(JournalMark.NONE);
    }

    private static double real(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
