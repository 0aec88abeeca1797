package org.twinsmith.runtime.mirror;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.twinsmith.core.file.WholeFile;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.opcua.client.MirrorBinding;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.SampleStore;

/**
 * Mirrored samples as comma-separated text of the same form as a simulation's: {@code time [s]}, then {@code name
 * [unit]} in the unit of the binding. Each row is an instant of the source at which something changed; a signal that did
 * not change keeps its value; one that is not known is left empty. Time 0 is the earliest sample.
 */
public final class MirrorCsv {
    private MirrorCsv() {
    }

    /** Writes the mirrored samples of a run, whole or not at all. @return how many rows */
    public static int write(SampleStore store, MirrorTask task, Path file) {
        SortedMap<Instant, double[]> rows = rows(store, task);
        WholeFile.write(file, out -> write(task.bindings(), rows, out));
        return rows.size();
    }

    /** New values by time; positive infinity stands for one that did not change. */
    private static SortedMap<Instant, double[]> rows(SampleStore store, MirrorTask task) {
        SortedMap<Instant, double[]> rows = new TreeMap<>();
        int columns = task.bindings().size();
        for (int c = 0; c < columns; c++) {
            for (Sample sample : store.samples(task.run().id(), Origin.MIRROR, task.bindings().get(c).signal())) {
                double[] row = rows.computeIfAbsent(sample.sourceTime(), time -> unchanged(columns));
                row[c] = sample.value();
            }
        }
        return rows;
    }

    private static double[] unchanged(int columns) {
        double[] row = new double[columns];
        Arrays.fill(row, Double.POSITIVE_INFINITY);
        return row;
    }

    private static void write(List<MirrorBinding> bindings, SortedMap<Instant, double[]> rows, Writer out)
            throws IOException {
        out.write("time [s]");
        for (MirrorBinding binding : bindings) {
            out.write("," + quoted(binding.signal() + " [" + binding.unit().text() + "]"));
        }
        out.write('\n');
        double[] held = new double[bindings.size()];
        Arrays.fill(held, Double.NaN);
        for (var row : rows.entrySet()) {
            out.write(Double.toString(Duration.between(rows.firstKey(), row.getKey()).toNanos() / 1e9));
            for (int c = 0; c < held.length; c++) {
                double value = row.getValue()[c];
                held[c] = value == Double.POSITIVE_INFINITY ? held[c] : value;
                out.write(Double.isNaN(held[c]) ? "," : "," + bindings.get(c).unit().fromSi(held[c]));
            }
            out.write('\n');
        }
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
