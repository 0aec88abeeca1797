package org.twinsmith.runtime.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Sample;

/**
 * A store in a database that speaks SQL. One call at a time; a write that fails is undone, with all that was not committed, so
 * that it can be tried again, over a new connection where the old one broke.
 */
final class SqlStore implements SampleStore {
    private static final int BATCH = 2_000;
    private final Database database;
    private final Optional<WriterLock> lock;
    private final Sql sql = new Sql(this::connection);
    private final SqlReads reads;
    private final SqlRuns runs = new SqlRuns(sql);
    private final SampleWriter writer = new SampleWriter(sql);
    private Connection connection;

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    private SqlStore(Database database, Connection connection, Optional<WriterLock> lock) {
        this.database = database;
        this.connection = connection;
        this.lock = lock;
        reads = new SqlReads(sql, database.arrival());
    }

    /** Opens for writing. @param what that is, for the message @param lock released where it fails */
    static SampleStore open(Database database, String what, Optional<WriterLock> lock) {
        try {
            return new SqlStore(database, database.connect(), lock);
        } catch (SQLException e) {
            lock.ifPresent(WriterLock::close);
            throw database.failure(what, e);
        }
    }

    static SampleStore reading(Database database, Connection connection) {
        return new SqlStore(database, connection, Optional.empty());
    }

    private Connection connection() {
        return connection;
    }

    @Override
    public synchronized void begin(RunRecord run) {
        write(() -> runs.begin(run));
    }

    @Override
    public synchronized void describe(String run, Map<String, Unit> units) {
        write(() -> runs.describe(run, units));
    }

    @Override
    public synchronized Map<String, Unit> units(String run) {
        return read(() -> reads.units(run));
    }

    @Override
    public synchronized void add(String run, Origin origin, Sample sample) {
        work("written", () -> {
            writer.add(run, origin, sample);
            return null;
        });
        if (writer.pending() >= BATCH) {
            commit();
        }
    }

    @Override
    public synchronized void add(String run, Origin origin, List<Sample> samples, JournalMark end) {
        commit();
        write(() -> {
            for (Sample sample : samples) {
                writer.addNew(run, origin, sample);
            }
            runs.mark(database.journal(), end);
            return 0;
        });
    }

    @Override
    public synchronized JournalMark mark() {
        return read(() -> reads.mark(database.journal()));
    }

    @Override
    public synchronized void add(String run, Instant time, Diagnostic diagnostic) {
        write(() -> runs.add(run, time, diagnostic));
    }

    @Override
    public synchronized void add(String run, Gap gap) {
        write(() -> runs.add(run, gap));
    }

    @Override
    public synchronized void fill(String run, String signal, Instant from, Instant until) {
        write(() -> runs.fill(run, signal, from, until));
    }

    @Override
    public synchronized void remove(String run) {
        write(() -> runs.remove(run));
        writer.forgetKeys();
    }

    @Override
    public synchronized long removeBefore(Instant time) {
        int removed = write(() -> runs.removeBefore(time));
        writer.forgetKeys();
        return removed;
    }

    @Override
    public synchronized long removeBefore(String namespace, String system, String signal, Instant time) {
        int removed = write(() -> runs.removeBefore(namespace, system, signal, time));
        writer.forgetKeys();
        return removed;
    }

    @Override
    public synchronized void compact() {
        alone(database.compact());
    }

    @Override
    public synchronized void secure() {
        alone(database.secure());
    }

    private void alone(String statement) {
        commit();
        work("written", () -> {
            Database.alone(connection, statement);
            return null;
        });
    }

    @Override
    public synchronized void commit() {
        work("written", () -> {
            writer.flush();
            if (!connection.getAutoCommit()) {
                connection.commit();
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
    public synchronized void close() {
        try {
            commit();
        } finally {
            try {
                work("closed", () -> {
                    connection.close();
                    return null;
                });
            } finally {
                lock.ifPresent(WriterLock::close);
            }
        }
    }

    private int write(Work<Integer> writing) {
        int changed = work("written", writing);
        commit();
        return changed;
    }

    /** Reads after what is pending is written, so that one sees what one added. */
    private <T> T read(Work<T> reading) {
        if (writer.pending() > 0) {
            commit();
        }
        return work("read", reading);
    }

    private <T> T work(String what, Work<T> work) {
        try {
            if (connection.isClosed()) {
                connection = database.connect();
            }
            return work.run();
        } catch (SQLException e) {
            DiagnosticException failure = database.failure(what, e);
            try {
                recover();
            } catch (SQLException next) {
                failure.addSuppressed(next);
            }
            throw failure;
        }
    }

    private void recover() throws SQLException {
        writer.forget();
        if (connection.isValid(1)) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } else {
            connection.close();
        }
    }
}
