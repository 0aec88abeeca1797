package org.twinsmith.runtime.mirror;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.twinsmith.core.file.WholeFile;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.source.FollowedSignal;
import org.twinsmith.runtime.store.Gap;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.SampleStore;

/**
 * Mirrored samples as comma-separated text of the same form as a simulation's: {@code time [s]}, then {@code name
 * [unit]} in the unit of the binding. Each row is an instant of the source at which something changed; a signal that did
 * not change keeps its value; one that is not known, or was not followed then, is left empty. Time 0 is the earliest
 * sample.
 */
public final class MirrorCsv {
    private MirrorCsv() {
    }

    /** Writes the mirrored samples of a run, whole or not at all. @return how many rows */
    public static int write(SampleStore store, MirrorTask task, Path file) {
        SortedMap<Instant, Double[]> rows = rows(store, task);
        Map<String, List<Gap>> gaps = store.gaps(task.run().id()).stream().collect(Collectors.groupingBy(Gap::signal));
        WholeFile.write(file, out -> write(task.signals(), rows, gaps, out));
        return rows.size();
    }

    /** New values by time; null stands for one that did not change. */
    private static SortedMap<Instant, Double[]> rows(SampleStore store, MirrorTask task) {
        SortedMap<Instant, Double[]> rows = new TreeMap<>();
        int columns = task.signals().size();
        for (int c = 0; c < columns; c++) {
            for (Sample sample : store.samples(task.run().id(), Origin.MIRROR, task.signals().get(c).name())) {
                rows.computeIfAbsent(sample.sourceTime(), time -> new Double[columns])[c] = sample.value();
            }
        }
        return rows;
    }

    private static void write(List<FollowedSignal> signals, SortedMap<Instant, Double[]> rows,
            Map<String, List<Gap>> gaps, Writer out) throws IOException {
        out.write("time [s]");
        for (FollowedSignal signal : signals) {
            out.write("," + quoted(signal.name() + " [" + signal.unit().text() + "]"));
        }
        out.write('\n');
        double[] held = new double[signals.size()];
        Arrays.fill(held, Double.NaN);
        for (var row : rows.entrySet()) {
            out.write(Double.toString(Duration.between(rows.firstKey(), row.getKey()).toNanos() / 1e9));
            for (int c = 0; c < held.length; c++) {
                Double value = row.getValue()[c];
                held[c] = value == null ? held[c] : value;
                boolean hidden = value == null && gaps.getOrDefault(signals.get(c).name(), List.of()).stream()
                        .anyMatch(gap -> gap.hides(row.getKey()));
                out.write(hidden || Double.isNaN(held[c]) ? "," : "," + signals.get(c).unit().fromSi(held[c]));
            }
            out.write('\n');
        }
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
