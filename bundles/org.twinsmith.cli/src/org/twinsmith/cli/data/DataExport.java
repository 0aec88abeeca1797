package org.twinsmith.cli.data;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.CsvText;
import org.twinsmith.core.file.WholeFile;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.recording.RecordedSignal;
import org.twinsmith.runtime.recording.RecordingFile;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.Span;
import org.twinsmith.runtime.store.Times;
import org.twinsmith.simulation.table.Column;
import org.twinsmith.simulation.table.Table;
import org.twinsmith.simulation.table.TableFile;

/**
 * Samples of a run as a file: comma-separated text with one row a sample, which keeps qualities and every value, also
 * {@code NaN} and infinities by these names; the same as Parquet, where NaN is no value; or a recording, which keeps every bit.
 */
record DataExport(SampleStore store, RunRecord run, List<StoredSignal> signals, Span span) {

    /** Writes it whole or not at all. @return how many samples */
    long write(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(RecordingFile.SUFFIX) ? recording(file) : name.endsWith(TableFile.PARQUET) ? parquet(file) : text(file);
    }

    private long parquet(Path file) {
        List<Long> times = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> origins = new ArrayList<>();
        List<String> units = new ArrayList<>();
        List<String> qualities = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (StoredSignal signal : signals) {
            for (Sample sample : samples(signal)) {
                times.add(Times.nanos(sample.sourceTime()));
                names.add(signal.name());
                origins.add(signal.origin().name().toLowerCase(Locale.ROOT));
                values.add(signal.unit().fromSi(sample.value()));
                units.add(signal.unit().text());
                qualities.add(sample.quality().name().toLowerCase(Locale.ROOT));
            }
        }
        TableFile.write(new Table(List.of(new Column.Counts("time_ns", times), new Column.Words("signal", names), new Column.Words("origin", origins),
                new Column.Numbers("value", "", values.stream().mapToDouble(Double::doubleValue).toArray()), new Column.Words("unit", units),
                new Column.Words("quality", qualities))), file);
        return times.size();
    }

    private long text(Path file) {
        long[] count = new long[1];
        WholeFile.write(file, out -> {
            out.write("time,signal,origin,value,unit,quality\n");
            for (StoredSignal signal : signals) {
                for (Sample sample : samples(signal)) {
                    row(out, signal, sample);
                    count[0]++;
                }
            }
        });
        return count[0];
    }

    private static void row(Writer out, StoredSignal signal, Sample sample) throws IOException {
        out.write(sample.sourceTime() + "," + CsvText.quoted(signal.name()) + "," + signal.origin().name().toLowerCase(Locale.ROOT) + ","
                + signal.unit().fromSi(sample.value()) + "," + CsvText.quoted(signal.unit().text()) + ","
                + sample.quality().name().toLowerCase(Locale.ROOT) + "\n");
    }

    private long recording(Path file) {
        if (signals.stream().map(StoredSignal::name).distinct().count() < signals.size()) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, "model and mirror have signals of the same name, and a"
                    + " recording tells signals by their names", "say --origin mirror or --origin model", Place.NOWHERE));
        }
        List<Sample> samples = new ArrayList<>();
        signals.forEach(signal -> samples.addAll(samples(signal)));
        samples.sort(Comparator.comparing(Sample::receivedTime).thenComparing(Sample::sourceTime));
        RecordingFile.write(file, run, signals.stream().map(signal -> new RecordedSignal(signal.name(), signal.unit())).toList(),
                samples);
        return samples.size();
    }

    private List<Sample> samples(StoredSignal signal) {
        return store.samples(run.id(), signal.origin(), signal.name(), span);
    }
}
