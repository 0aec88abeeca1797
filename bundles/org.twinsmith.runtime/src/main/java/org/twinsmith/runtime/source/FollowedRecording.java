package org.twinsmith.runtime.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.runtime.recording.RecordingFile;

/**
 * Columns of a file of comma-separated values, or signals of a recording.
 *
 * @param file ends in {@code .recording}, or is read as comma-separated text
 * @param timeColumn heading of the column of times; empty for {@code time}
 * @param start the instant that a time of 0 means, where the file has times since the start of a run
 * @param speed seconds of the recording a second; 0 for as fast as possible
 */
public record FollowedRecording(Path file, String timeColumn, Instant start, double speed, List<Column> columns)
        implements FollowedSource {
    /**
     * @param signal name that its samples carry
     * @param heading what stands above the column, with or without its unit; the name of the signal in a recording
     * @param unit the column's unit
     * @param place the binding's declaration
     */
    public record Column(String signal, String heading, Unit unit, Place place) {
    }

    public FollowedRecording {
        columns = List.copyOf(columns);
        if (!(speed >= 0) || !Double.isFinite(speed)) {
            throw new IllegalArgumentException("a speed of " + speed + "; 0 or more is allowed");
        }
    }

    @Override
    public String where() {
        return file.toString();
    }

    @Override
    public List<FollowedSignal> signals() {
        return columns.stream().map(column -> new FollowedSignal(column.signal(), column.unit(), 0)).toList();
    }

    @Override
    public boolean isRecorded() {
        return true;
    }

    @Override
    public Feed open(SourceListener listener) {
        List<Sample> samples = file.toString().toLowerCase(Locale.ROOT).endsWith(RecordingFile.SUFFIX) ? recorded(listener)
                : new RecordedColumns(this, listener).samples();
        return RecordingFeed.start(samples, speed, listener);
    }

    private List<Sample> recorded(SourceListener listener) {
        RecordingFile recording = RecordingFile.read(file);
        if (recording.damaged() > 0) {
            listener.diagnostic(Diagnostic.warning(Code.UNREADABLE, recording.damaged() + " bytes of the recording " + file
                    + " are damaged; what they said is missing", "", Place.NOWHERE));
        }
        for (Column column : columns) {
            if (!recording.signals().containsKey(column.heading())) {
                throw new DiagnosticException(Diagnostic.error(Code.BAD_BINDING, "the recording " + file + " has no signal '"
                        + column.heading() + "'", "it has " + some(recording.signals().keySet()), column.place()));
            }
        }
        return recording.samples().stream().flatMap(sample -> followed(sample).stream()).toList();
    }

    private Optional<Sample> followed(Sample sample) {
        return columns.stream().filter(column -> column.heading().equals(sample.signal())).findFirst()
                .map(column -> new Sample(column.signal(), sample.value(), sample.quality(), sample.sourceTime(),
                        sample.receivedTime()));
    }

    static String some(Iterable<String> names) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (String name : names) {
            if (count++ == 20) {
                return text + " …";
            }
            text.append(text.isEmpty() ? "" : ", ").append(name);
        }
        return text.isEmpty() ? "none" : text.toString();
    }
}
