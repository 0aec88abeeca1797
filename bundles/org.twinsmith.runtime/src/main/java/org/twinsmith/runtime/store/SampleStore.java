package org.twinsmith.runtime.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Diagnostic;
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
    List<Sample> samples(String run, Origin origin, String signal);

    /** What happened during a run, in the order it was added. */
    List<Finding> findings(String run);

    /** Commits and releases the store. */
    @Override
    void close();
}
