package org.twinsmith.runtime.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;

import org.twinsmith.core.signal.Sample;

/** Adds samples in batches, each under the number of its signal. */
final class SampleWriter {
    private final Sql sql;
    private final Map<Key, Long> keys = new HashMap<>();
    /** The latest source time of each signal that a journal brought. */
    private final Map<Long, Long> newest = new HashMap<>();
    private PreparedStatement insert;
    private int pending;

    /** What a sample belongs to. */
    private record Key(String run, Origin origin, String signal) {
    }

    SampleWriter(Sql sql) {
        this.sql = sql;
    }

    int pending() {
        return pending;
    }

    void add(String run, Origin origin, Sample sample) throws SQLException {
        insert(key(new Key(run, origin, sample.signal())), sample);
    }

    /** Adds what is not there already. */
    void addNew(String run, Origin origin, Sample sample) throws SQLException {
        long key = key(new Key(run, origin, sample.signal()));
        if (isNew(key, sample)) {
            insert(key, sample);
        }
    }

    void flush() throws SQLException {
        if (pending > 0) {
            insert.executeBatch();
            pending = 0;
        }
    }

    /** Drops what is not written, and what was known of a connection. */
    void forget() {
        insert = null;
        pending = 0;
        forgetKeys();
    }

    void forgetKeys() {
        keys.clear();
        newest.clear();
    }

    /** Later than all that is there, or not there in the same words: servers repeat what was not acknowledged. */
    private boolean isNew(long key, Sample sample) throws SQLException {
        long time = Times.nanos(sample.sourceTime());
        Long known = newest.get(key);
        long latest = known != null ? known : sql.number("SELECT coalesce(max(source), ?) FROM sample WHERE signal = ?", Long.MIN_VALUE, key);
        newest.put(key, Math.max(latest, time));
        if (time > latest) {
            return true;
        }
        flush();
        Double value = value(sample);
        return value == null
                ? sql.number("SELECT count(*) FROM sample WHERE signal = ? AND source = ? AND value IS NULL AND quality = ?", key, time,
                        sample.quality().ordinal()) == 0
                : sql.number("SELECT count(*) FROM sample WHERE signal = ? AND source = ? AND value = ? AND quality = ?", key, time, value,
                        sample.quality().ordinal()) == 0;
    }

    private void insert(long key, Sample sample) throws SQLException {
        if (insert == null) {
            insert = sql.prepare("INSERT INTO sample (signal, source, received, value, quality) VALUES (?, ?, ?, ?, ?)");
        }
        insert.setLong(1, key);
        insert.setLong(2, Times.nanos(sample.sourceTime()));
        insert.setLong(3, Times.nanos(sample.receivedTime()));
        Double value = value(sample);
        if (value == null) {
            insert.setNull(4, Types.DOUBLE);
        } else {
            insert.setDouble(4, value);
        }
        insert.setInt(5, sample.quality().ordinal());
        insert.addBatch();
        pending++;
    }

    /** SQLite takes a NaN for no value; so do we, in every database. */
    private static Double value(Sample sample) {
        return Double.isNaN(sample.value()) ? null : sample.value();
    }

    private long key(Key key) throws SQLException {
        Long known = keys.get(key);
        if (known != null) {
            return known;
        }
        try (PreparedStatement statement = sql.prepare("INSERT INTO signal (run, origin, name) VALUES (?, ?, ?)"
                + " ON CONFLICT (run, origin, name) DO UPDATE SET name = excluded.name RETURNING id")) {
            Sql.bind(statement, key.run(), key.origin().name(), key.signal());
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                long id = result.getLong(1);
                keys.put(key, id);
                return id;
            }
        }
    }
}
