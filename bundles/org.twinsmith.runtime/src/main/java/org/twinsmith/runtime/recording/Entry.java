package org.twinsmith.runtime.recording;

import java.util.List;

import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.store.RunRecord;

/** What a block of a recording says. */
public sealed interface Entry {
    /** Whose samples follow, and which signals they may be of: each block's numbers count from {@code first}. */
    record Head(RunRecord run, int first, List<RecordedSignal> signals) implements Entry {
        public Head {
            signals = List.copyOf(signals);
        }
    }

    /** Samples in the order of their arrival. */
    record Samples(List<Sample> samples) implements Entry {
        public Samples {
            samples = List.copyOf(samples);
        }
    }
}
