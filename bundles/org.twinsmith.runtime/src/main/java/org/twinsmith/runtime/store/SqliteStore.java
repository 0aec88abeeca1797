package org.twinsmith.runtime.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Sample;

/**
 * A store in one SQLite database with a write-ahead log: one writer, any number of readers, and a commit outlives the
 * process that made it.
 */
public final class SqliteStore implements SampleStore {
    private static final String NAME = "samples.sqlite";
    private static final int BATCH = 2_000;
    private final Path folder;
    private final Optional<WriterLock> lock;
    private final Connection connection;
    private final Sql sql;
    private final SqliteReads reads;
    private final Map<Key, Long> keys = new HashMap<>();
    /** The latest source time of each signal that a journal brought. */
    private final Map<Long, Long> newest = new HashMap<>();
    private PreparedStatement insert;
    private int pending;

    /** What a sample belongs to. */
    private record Key(String run, Origin origin, String signal) {
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    private SqliteStore(Path folder, Optional<WriterLock> lock, Connection connection) {
        this.folder = folder;
        this.lock = lock;
        this.connection = connection;
        sql = new Sql(connection);
        reads = new SqliteReads(sql);
    }

    /**
     * Opens a store for writing, and creates it and its folder where they do not exist.
     *
     * @throws DiagnosticException {@code STORE} where somebody else writes it or it is damaged, {@code UNWRITABLE} where
     *         the folder is read-only
     */
    public static SqliteStore open(Path folder) {
        WriterLock lock = WriterLock.take(folder);
        SqliteStore store = null;
        try {
            store = new SqliteStore(folder, Optional.of(lock), SqliteSchema.connect(folder.resolve(NAME), false));
            store.prepare();
            return store;
        } catch (SQLException e) {
            closeAfter(store, lock, e);
            throw failure(folder, "opened for writing", e);
        }
    }

    /** Opens a store for reading; one that is being written shows what is committed. @throws DiagnosticException STORE */
    public static SqliteStore read(Path folder) {
        if (!Files.isReadable(folder.resolve(NAME))) {
            throw noStore(folder);
        }
        try {
            Connection connection = SqliteSchema.connect(folder.resolve(NAME), true);
            if (SqliteSchema.version(connection) == 0) {
                connection.close();
                throw noStore(folder);
            }
            return new SqliteStore(folder, Optional.empty(), connection);
        } catch (SQLException e) {
            throw failure(folder, "read", e);
        }
    }

    /** Whether a folder has a store. */
    public static boolean isStore(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    private static DiagnosticException noStore(Path folder) {
        return new DiagnosticException(Diagnostic.error(Code.STORE, "there is no store in " + folder,
                "run a twin first, or name its data folder with --data", place(folder)));
    }

    /** The folder that it is in. */
    public Path folder() {
        return folder;
    }

    @Override
    public synchronized void begin(RunRecord run) {
        work("written", () -> {
            sql.update("INSERT OR IGNORE INTO run VALUES (?, ?, ?, ?, ?, ?)", run.id(), run.namespace(), run.system(),
                    run.scenario(), Times.nanos(run.started()), run.provenance());
            connection.commit();
            return null;
        });
    }

    @Override
    public synchronized void describe(String run, Map<String, Unit> units) {
        work("written", () -> {
            for (Map.Entry<String, Unit> each : units.entrySet()) {
                Unit unit = each.getValue();
                sql.update("INSERT OR REPLACE INTO unit VALUES (?, ?, ?, ?, ?, ?)", run, each.getKey(), unit.text(), unit.factor(),
                        unit.offset(), unit.growth());
            }
            commit();
            return null;
        });
    }

    @Override
    public synchronized Map<String, Unit> units(String run) {
        return read(() -> reads.units(run));
    }

    @Override
    public synchronized void add(String run, Origin origin, Sample sample) {
        work("written", () -> {
            insert(key(new Key(run, origin, sample.signal())), sample);
            if (pending >= BATCH) {
                commit();
            }
            return null;
        });
    }

    @Override
    public synchronized void add(String run, Origin origin, List<Sample> samples, JournalMark end) {
        commit();
        try {
            work("written", () -> {
                for (Sample sample : samples) {
                    long key = key(new Key(run, origin, sample.signal()));
                    if (isNew(key, sample)) {
                        insert(key, sample);
                    }
                }
                sql.update("INSERT INTO journal VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE SET segment = excluded.segment,"
                        + " offset = excluded.offset", end.segment(), end.offset());
                return null;
            });
            commit();
        } catch (DiagnosticException e) {
            forget();
            throw e;
        }
    }

    /** Undoes what is not committed, so that it can be tried again. */
    private void forget() {
        work("written", () -> {
            insert.clearBatch();
            pending = 0;
            forgetKeys();
            connection.rollback();
            return null;
        });
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
        insert.executeBatch();
        return sql.number("SELECT count(*) FROM sample WHERE signal = ? AND source = ? AND value IS ? AND quality = ?", key, time,
                value(sample), sample.quality().ordinal()) == 0;
    }

    private void insert(long key, Sample sample) throws SQLException {
        Sql.bind(insert, key, Times.nanos(sample.sourceTime()), Times.nanos(sample.receivedTime()), value(sample),
                sample.quality().ordinal());
        insert.addBatch();
        pending++;
    }

    /** SQLite takes a NaN for no value; so do we. */
    private static Double value(Sample sample) {
        return Double.isNaN(sample.value()) ? null : sample.value();
    }

    @Override
    public synchronized void add(String run, Instant time, Diagnostic diagnostic) {
        work("written", () -> {
            String message = diagnostic.remedy().isEmpty() ? diagnostic.message()
                    : diagnostic.message() + "; " + diagnostic.remedy();
            sql.update("INSERT INTO finding VALUES (?, ?, ?, ?, ?)", run, Times.nanos(time), diagnostic.code().id(),
                    diagnostic.severity().label(), message);
            commit();
            return null;
        });
    }

    @Override
    public synchronized void add(String run, Gap gap) {
        work("written", () -> {
            sql.update("INSERT INTO gap VALUES (?, ?, ?, ?, ?, ?)", run, gap.signal(), Times.nanos(gap.from()),
                    Times.nanos(gap.until()), gap.cause().name(), gap.bridged() ? 1 : 0);
            commit();
            return null;
        });
    }

    @Override
    public synchronized void fill(String run, String signal, Instant from, Instant until) {
        work("written", () -> {
            sql.update("UPDATE gap SET bridged = 1 WHERE run = ? AND signal = ? AND start >= ? AND until <= ?", run, signal,
                    Times.nanos(from), Times.nanos(until));
            commit();
            return null;
        });
    }

    @Override
    public synchronized void remove(String run) {
        work("written", () -> {
            sql.update("DELETE FROM sample WHERE signal IN (SELECT id FROM signal WHERE run = ?)", run);
            for (String table : List.of("signal", "finding", "gap", "unit")) {
                sql.update("DELETE FROM " + table + " WHERE run = ?", run);
            }
            sql.update("DELETE FROM run WHERE id = ?", run);
            forgetKeys();
            commit();
            return null;
        });
    }

    @Override
    public synchronized long removeBefore(Instant time) {
        return work("written", () -> {
            int removed = sql.update("DELETE FROM sample WHERE source < ?", Times.nanos(time));
            sql.update("DELETE FROM gap WHERE until < ?", Times.nanos(time));
            forgetKeys();
            commit();
            return (long) removed;
        });
    }

    @Override
    public synchronized void compact() {
        withoutTransaction("VACUUM");
    }

    private void forgetKeys() {
        keys.clear();
        newest.clear();
    }

    @Override
    public synchronized void commit() {
        work("written", () -> {
            if (pending > 0) {
                insert.executeBatch();
                pending = 0;
            }
            if (lock.isPresent()) {
                connection.commit();
            }
            return null;
        });
    }

    /** A checkpoint makes the database file current, with what the write-ahead log had. */
    @Override
    public synchronized void secure() {
        withoutTransaction("PRAGMA wal_checkpoint(FULL)");
    }

    private void withoutTransaction(String statement) {
        commit();
        work("written", () -> {
            connection.setAutoCommit(true);
            try (Statement alone = connection.createStatement()) {
                alone.execute(statement);
            } finally {
                connection.setAutoCommit(false);
            }
            return null;
        });
    }

    @Override
    public synchronized List<RunRecord> runs() {
        return read(reads::runs);
    }

    @Override
    public synchronized List<String> signals(String run, Origin origin) {
        return read(() -> reads.signals(run, origin));
    }

    @Override
    public synchronized List<Sample> samples(String run, Origin origin, String signal, Span span) {
        return read(() -> reads.samples(run, origin, signal, span));
    }

    @Override
    public synchronized List<Bucket> buckets(String run, Origin origin, String signal, Span span, Duration width) {
        return read(() -> reads.buckets(run, origin, signal, span, width));
    }

    @Override
    public synchronized Optional<Instant> last(String run, Origin origin, String signal) {
        return read(() -> reads.last(run, origin, signal));
    }

    @Override
    public synchronized List<Finding> findings(String run) {
        return read(() -> reads.findings(run));
    }

    @Override
    public synchronized List<Gap> gaps(String run) {
        return read(() -> reads.gaps(run));
    }

    @Override
    public synchronized JournalMark mark() {
        return read(reads::mark);
    }

    /** Reads after what is pending is written, so that one sees what one added. */
    private <T> T read(Work<T> reading) {
        if (pending > 0) {
            commit();
        }
        return work("read", reading);
    }

    @Override
    public synchronized void close() {
        try {
            commit();
        } finally {
            work("closed", () -> {
                connection.close();
                return null;
            });
            lock.ifPresent(WriterLock::close);
        }
    }

    private void prepare() throws SQLException {
        SqliteSchema.prepare(connection);
        insert = connection.prepareStatement("INSERT INTO sample VALUES (?, ?, ?, ?, ?)");
    }

    private long key(Key key) throws SQLException {
        Long known = keys.get(key);
        if (known != null) {
            return known;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO signal (run, origin, name) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET name = name"
                        + " RETURNING id")) {
            Sql.bind(statement, key.run(), key.origin().name(), key.signal());
            try (ResultSet result = statement.executeQuery()) {
                long id = result.getLong(1);
                keys.put(key, id);
                return id;
            }
        }
    }

    private <T> T work(String what, Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw failure(folder, what, e);
        }
    }

    private static void closeAfter(SqliteStore store, WriterLock lock, SQLException cause) {
        try {
            if (store != null) {
                store.connection.close();
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
        lock.close();
    }

    private static DiagnosticException failure(Path folder, String what, SQLException e) {
        return new DiagnosticException(Diagnostic.error(Code.STORE, "the store in " + folder + " cannot be " + what + ": "
                + e.getMessage(), "free space on the disk, or choose another folder with --data", place(folder)), e);
    }

    private static Place place(Path folder) {
        return new Place(folder.resolve(NAME).toString(), 0, 0, 0, 0);
    }
}
