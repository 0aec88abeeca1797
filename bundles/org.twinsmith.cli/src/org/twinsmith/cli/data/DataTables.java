package org.twinsmith.cli.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.cli.console.Figure;
import org.twinsmith.cli.console.TextTable;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.store.Bucket;
import org.twinsmith.runtime.store.Gap;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.Span;

/** What stores hold, as tables for persons and as facts for programs. */
public final class DataTables {
    private static final Duration WHOLE = Duration.ofDays(200 * 365);
    private final DataCommand command;
    private final TextTable runs = new TextTable("run", "system", "scenario", "signals", "gaps", "folder");
    private final List<Map<String, Object>> facts = new ArrayList<>();

    DataTables(DataCommand command) {
        this.command = command;
    }

    void runs(String folder, SampleStore store) {
        for (RunRecord run : store.runs()) {
            int signals = StoredSignal.of(store, run, Optional.empty()).size();
            int gaps = store.gaps(run.id()).size();
            runs.row(run.id(), run.system(), run.scenario(), Integer.toString(signals), Integer.toString(gaps), folder);
            facts.add(Map.of("run", run.id(), "namespace", run.namespace(), "system", run.system(), "scenario", run.scenario(),
                    "started", run.started().toString(), "signals", signals, "gaps", gaps, "folder", folder));
        }
    }

    void tell() {
        runs.lines().forEach(command::say);
        command.fact("runs", facts);
    }

    /** One line a signal. Figures are those of all of its samples, each counted once. */
    public void signals(SampleStore store, RunRecord run, Optional<Origin> origin) {
        TextTable table = new TextTable("signal", "origin", "samples", "bad", "least", "mean", "most");
        for (StoredSignal signal : StoredSignal.of(store, run, origin)) {
            for (Bucket all : store.buckets(run.id(), signal.origin(), signal.name(), Span.ALL, WHOLE)) {
                table.row(signal.heading(), signal.origin().name().toLowerCase(Locale.ROOT), Long.toString(all.samples()),
                        Long.toString(all.bad()), figure(signal, all.least()), figure(signal, all.mean()), figure(signal, all.most()));
                facts.add(fact(signal, all));
            }
        }
        command.say("run " + run.id() + " of " + run.system() + ", begun " + run.started());
        table.lines().forEach(command::say);
        command.fact("run", run.id());
        command.fact("signals", facts);
    }

    public void gaps(List<Gap> gaps) {
        command.fact("gaps", gaps.stream().map(DataTables::fact).toList());
        if (gaps.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("gap of", "from", "s", "cause", "");
        gaps.forEach(gap -> table.row(gap.signal(), gap.from().toString(), Figure.of(gap.length().toMillis() / 1e3),
                gap.cause().name().toLowerCase(Locale.ROOT), gap.bridged() ? "filled by the source" : "MISSING"));
        table.lines().forEach(command::say);
    }

    public void samples(SampleStore store, RunRecord run, StoredSignal signal, Span span) {
        TextTable table = new TextTable("time", signal.heading(), "quality");
        for (Sample sample : store.samples(run.id(), signal.origin(), signal.name(), span)) {
            table.row(sample.sourceTime().toString(), figure(signal, sample.value()), sample.quality().name().toLowerCase(
                    Locale.ROOT));
            facts.add(Map.of("signal", signal.name(), "time", sample.sourceTime().toString(), "value",
                    number(signal.unit().fromSi(sample.value())), "quality", sample.quality().name()));
        }
        table.lines().forEach(command::say);
        command.fact("samples", facts);
    }

    void buckets(SampleStore store, RunRecord run, StoredSignal signal, Span span, Duration width) {
        TextTable table = new TextTable("from", "samples", "bad", "least", "mean", "most", "last", "");
        for (Bucket bucket : store.buckets(run.id(), signal.origin(), signal.name(), span, width)) {
            table.row(bucket.from().toString(), Long.toString(bucket.samples()), Long.toString(bucket.bad()),
                    figure(signal, bucket.least()), figure(signal, bucket.mean()), figure(signal, bucket.most()), figure(signal, bucket.last()),
                    "[" + signal.unit().text() + "]");
            facts.add(fact(signal, bucket));
        }
        command.say(signal.heading());
        table.lines().forEach(command::say);
        command.fact("stretches", facts);
    }

    public static Map<String, Object> fact(Gap gap) {
        return Map.of("signal", gap.signal(), "from", gap.from().toString(), "until", gap.until().toString(), "cause",
                gap.cause().name(), "filled", gap.bridged());
    }

    private static Map<String, Object> fact(StoredSignal signal, Bucket bucket) {
        Map<String, Object> fact = new LinkedHashMap<>(Map.of("signal", signal.name(), "unit", signal.unit().text(), "origin",
                signal.origin().name(), "from", bucket.from().toString(), "samples", bucket.samples(), "bad", bucket.bad()));
        if (bucket.samples() > bucket.bad()) {
            fact.put("least", number(signal.unit().fromSi(bucket.least())));
            fact.put("mean", number(signal.unit().fromSi(bucket.mean())));
            fact.put("most", number(signal.unit().fromSi(bucket.most())));
            fact.put("last", number(signal.unit().fromSi(bucket.last())));
        }
        return fact;
    }

    /** JSON has no word for what is not finite. */
    private static Object number(double value) {
        return Double.isFinite(value) ? value : Double.toString(value);
    }

    private static String figure(StoredSignal signal, double si) {
        return Figure.of(signal.unit().fromSi(si));
    }
}
