package org.twinsmith.runtime.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Sample;

/**
 * Keeps samples by run, origin and signal. Adding may be called from any thread; what was added is safe after
 * {@link #commit}, and becomes so by itself after some thousand samples.
 *
 * <p>Every method throws {@link org.twinsmith.core.diagnostic.DiagnosticException} with {@code STORE} where the store
 * fails.
 */
public interface SampleStore extends AutoCloseable {
    /** Begins a run, or goes on with one that is known by its id. */
    void begin(RunRecord run);

    /** Says in which units a run's sources or model have its signals; their values are kept in SI. */
    void describe(String run, Map<String, Unit> units);

    /** The units of a run's signals, as far as they were said; without their dimensions. */
    Map<String, Unit> units(String run);

    /** Adds a sample to a run that was begun. */
    void add(String run, Origin origin, Sample sample);

    /**
     * Adds samples that were read from a journal, and remembers how far it was read, both or neither. A sample that is
     * there already, with the same time, value and quality, is not added again.
     *
     * @param end how far the journal was read with these samples
     */
    void add(String run, Origin origin, List<Sample> samples, JournalMark end);

    /** How far journals were read into this store. */
    JournalMark mark();

    /** Keeps what happened during a run. */
    void add(String run, Instant time, Diagnostic diagnostic);

    /** Keeps a time for which a signal was not followed. */
    void add(String run, Gap gap);

    /** Marks the gaps of a signal between two source times: what was missing has been added after all. */
    void fill(String run, String signal, Instant from, Instant until);

    /** Removes a run with all that belongs to it. */
    void remove(String run);

    /** Removes all samples, and gaps, that are older than an instant of source time. @return how many samples */
    long removeBefore(Instant time);

    /**
     * Removes the samples of one signal, and its gaps, in all runs of a system, that are older than an instant of source time.
     *
     * @return how many samples
     */
    long removeBefore(String namespace, String system, String signal, Instant time);

    /** Gives the space of what was removed back to the disk. */
    void compact();

    /** Makes all that was added safe. */
    void commit();

    /** Makes all that was committed outlive a loss of power. */
    void secure();

    /** All runs, the oldest first. */
    List<RunRecord> runs();

    /** A run by its id. */
    default Optional<RunRecord> run(String id) {
        return runs().stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /** Names of the signals that have samples, sorted. */
    List<String> signals(String run, Origin origin);

    /** The samples of a signal in the order of their source times; those of one time in the order of their arrival. */
    default List<Sample> samples(String run, Origin origin, String signal) {
        return samples(run, origin, signal, Span.ALL);
    }

    /** Those of a stretch of source time. */
    List<Sample> samples(String run, Origin origin, String signal, Span span);

    /**
     * A stretch of source time in fewer rows, in the order of time; where nothing was, there is no row.
     *
     * @param width width of the stretches, which begin at multiples of it since 1970
     */
    List<Bucket> buckets(String run, Origin origin, String signal, Span span, Duration width);

    /** Source time of a signal's latest sample. */
    Optional<Instant> last(String run, Origin origin, String signal);

    /** What happened during a run, in the order it was added. */
    List<Finding> findings(String run);

    /** For which times signals were not followed, by their beginning. */
    List<Gap> gaps(String run);

    /** Commits and releases the store. */
    @Override
    void close();
}
