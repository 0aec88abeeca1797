package org.twinsmith.runtime.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.FileFailure;
import org.twinsmith.core.file.WholeFile;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.store.RunRecord;

/**
 * A whole recording in memory: what a mirror saw, to the last bit, in the order of arrival.
 *
 * @param signals by name, in the order of the file
 * @param damaged bytes of the file that could not be read
 */
public record RecordingFile(RunRecord run, Map<String, RecordedSignal> signals, List<Sample> samples, long damaged) {
    /** How the name of such a file ends. */
    public static final String SUFFIX = ".recording";

    /**
     * Writes a recording whole or not at all.
     *
     * @throws DiagnosticException {@code UNWRITABLE}
     */
    public static void write(Path file, RunRecord run, List<RecordedSignal> signals, List<Sample> samples) {
        WholeFile.writeFile(file, beside -> {
            try (EntryWriter writer = EntryWriter.create(beside, run, signals)) {
                writer.append(samples);
                writer.force();
            }
        });
    }

    /**
     * Reads all of a recording that is not damaged.
     *
     * @throws DiagnosticException {@code UNREADABLE} where it cannot be opened, or is no recording at all
     */
    public static RecordingFile read(Path file) {
        try (EntryReader reader = new EntryReader(file)) {
            long size = Files.size(file);
            RunRecord run = null;
            Map<String, RecordedSignal> signals = new LinkedHashMap<>();
            List<Sample> samples = new ArrayList<>();
            for (Optional<Entry> next = reader.next(size, true); next.isPresent(); next = reader.next(size, true)) {
                switch (next.get()) {
                    case Entry.Head head -> {
                        run = head.run();
                        head.signals().forEach(signal -> signals.put(signal.name(), signal));
                    }
                    case Entry.Samples some -> samples.addAll(some.samples());
                }
            }
            if (run == null) {
                throw unreadable(file, "it is no recording, or damaged from its beginning on", null);
            }
            return new RecordingFile(run, signals, samples, reader.damaged());
        } catch (IOException e) {
            throw unreadable(file, FileFailure.reason(e), e);
        }
    }

    private static DiagnosticException unreadable(Path file, String why, Throwable cause) {
        return new DiagnosticException(Diagnostic.error(Code.UNREADABLE, "cannot read the recording " + file + ": " + why,
                "name a file that 'twinsmith mirror --out NAME" + SUFFIX + "' or 'twinsmith data export' wrote",
                Place.NOWHERE), cause);
    }
}
