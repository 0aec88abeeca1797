package org.twinsmith.cli.data;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.twinsmith.runtime.store.Bucket;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.Span;
import org.twinsmith.simulation.table.Column;
import org.twinsmith.simulation.table.Table;

/**
 * Signals of a run side by side, one row for each stretch of time in which something was said; a signal of which nothing is
 * known there is left empty.
 *
 * @param width width of the stretches
 * @param aggregate the figure that stands for a stretch
 */
record Stretches(Duration width, Aggregate aggregate) {

    Table of(SampleStore store, RunRecord run, List<StoredSignal> signals, Span span) {
        SortedMap<Instant, double[]> rows = new TreeMap<>();
        for (int c = 0; c < signals.size(); c++) {
            StoredSignal signal = signals.get(c);
            for (Bucket stretch : store.buckets(run.id(), signal.origin(), signal.name(), span, width)) {
                rows.computeIfAbsent(stretch.from(), from -> empty(signals.size()))[c] = signal.unit().fromSi(aggregate.of(stretch));
            }
        }
        List<Column> columns = new ArrayList<>(List.of(new Column.Words("time", rows.keySet().stream().map(Instant::toString).toList())));
        for (int c = 0; c < signals.size(); c++) {
            int column = c;
            columns.add(new Column.Numbers(signals.get(c).name(), signals.get(c).unit().text(), rows.values().stream().mapToDouble(row -> row[column]).toArray()));
        }
        return new Table(columns);
    }

    private static double[] empty(int size) {
        double[] row = new double[size];
        Arrays.fill(row, Double.NaN);
        return row;
    }
}
