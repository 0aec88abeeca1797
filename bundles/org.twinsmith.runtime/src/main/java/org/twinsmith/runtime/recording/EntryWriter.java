package org.twinsmith.runtime.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.store.RunRecord;

/** Writes a new recording, entry by entry. What was written outlives the death of the process at once. */
public final class EntryWriter implements AutoCloseable {
    private static final int SIGNALS_A_BLOCK = 500;
    private final BlockFile blocks;
    private final Map<String, Integer> numbers = new HashMap<>();

    private EntryWriter(BlockFile blocks) {
        this.blocks = blocks;
    }

    /**
     * Begins a recording, in place of one that is there. What it is of is written twice, so that one damaged block costs
     * no more than its own samples.
     *
     * @param signals all signals that will have samples, with different names
     */
    public static EntryWriter create(Path file, RunRecord run, List<RecordedSignal> signals) throws IOException {
        EntryWriter writer = new EntryWriter(BlockFile.create(file));
        try {
            writer.head(run, signals);
            writer.head(run, signals);
            return writer;
        } catch (IOException e) {
            writer.close();
            throw e;
        }
    }

    private void head(RunRecord run, List<RecordedSignal> signals) throws IOException {
        for (int i = 0; i == 0 || i < signals.size(); i += SIGNALS_A_BLOCK) {
            List<RecordedSignal> some = signals.subList(i, Math.min(signals.size(), i + SIGNALS_A_BLOCK));
            for (int k = 0; k < some.size(); k++) {
                numbers.put(some.get(k).name(), i + k);
            }
            blocks.append(EntryCoding.head(new Entry.Head(run, i, some)));
        }
    }

    /** Adds samples of the signals that were announced. Each block is written whole or not at all. */
    public void append(List<Sample> samples) throws IOException {
        for (int i = 0; i < samples.size(); i += EntryCoding.MOST_SAMPLES) {
            blocks.append(EntryCoding.samples(
                    samples.subList(i, Math.min(samples.size(), i + EntryCoding.MOST_SAMPLES)), numbers));
        }
    }

    /** Bytes that are written whole. */
    public long end() {
        return blocks.end();
    }

    /** Makes what was written outlive a loss of power. */
    public void force() throws IOException {
        blocks.force();
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
