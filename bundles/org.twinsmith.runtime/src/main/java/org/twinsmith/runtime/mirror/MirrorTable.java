package org.twinsmith.runtime.mirror;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.source.FollowedSignal;
import org.twinsmith.runtime.store.Gap;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.simulation.table.Column;
import org.twinsmith.simulation.table.Table;

/**
 * Mirrored samples as a table of the same form as a simulation's: the time in seconds, then each signal in the unit of the
 * binding. Each row is an instant of the source at which something changed; a signal that did not change keeps its value;
 * one that is not known, or was not followed then, is left empty. Time 0 is the earliest sample.
 */
public final class MirrorTable {
    private MirrorTable() {
    }

    /** The mirrored samples of a run. */
    public static Table of(SampleStore store, MirrorTask task) {
        SortedMap<Instant, Double[]> rows = rows(store, task);
        Map<String, List<Gap>> gaps = store.gaps(task.run().id()).stream().collect(Collectors.groupingBy(Gap::signal));
        List<Column> columns = new ArrayList<>();
        columns.add(new Column.Numbers("time", "s", rows.keySet().stream()
                .mapToDouble(time -> Duration.between(rows.firstKey(), time).toNanos() / 1e9).toArray()));
        for (int c = 0; c < task.signals().size(); c++) {
            FollowedSignal signal = task.signals().get(c);
            columns.add(new Column.Numbers(signal.name(), signal.unit().text(),
                    held(rows, c, signal, gaps.getOrDefault(signal.name(), List.of()))));
        }
        return new Table(columns);
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

    private static double[] held(SortedMap<Instant, Double[]> rows, int column, FollowedSignal signal, List<Gap> gaps) {
        double[] values = new double[rows.size()];
        double last = Double.NaN;
        int row = 0;
        for (Map.Entry<Instant, Double[]> changes : rows.entrySet()) {
            Double changed = changes.getValue()[column];
            last = changed == null ? last : signal.unit().fromSi(changed);
            boolean hidden = changed == null && gaps.stream().anyMatch(gap -> gap.hides(changes.getKey()));
            values[row++] = hidden ? Double.NaN : last;
        }
        return values;
    }
}
