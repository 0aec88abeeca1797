package org.twinsmith.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.report.RunReport;
import org.twinsmith.report.RunReport.Fact;
import org.twinsmith.report.Series;
import org.twinsmith.report.SignalSeries;
import org.twinsmith.runtime.source.FollowedSignal;
import org.twinsmith.runtime.store.Gap;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.recording.Trajectory;

/** Everything that a run left, on its way into the store and the report. */
record Results(Plan plan, String drawing, RunRecord record, Path folder, Path generated, Trajectory trajectory, Run run,
        Optional<Mirroring> mirroring, List<RunReport.Requirement> requirements) {
    /** A report tells so many changes of the method. */
    private static final int FEW = 20;

    /** Puts what the model computed beside what was mirrored. */
    void keep(SampleStore store) {
        store.begin(record);
        store.describe(record.id(), trajectory.variables().stream().collect(Collectors.toMap(Variable::name, Variable::unit)));
        double[] times = trajectory.times();
        for (int column = 0; column < trajectory.variables().size(); column++) {
            String signal = trajectory.variables().get(column).name();
            double[] values = trajectory.si(column);
            for (int row = 0; row < times.length; row++) {
                Instant time = record.started().plusNanos(Math.round(times[row] * 1e9));
                store.add(record.id(), Origin.MODEL, new Sample(signal, values[row], Quality.GOOD, time, time));
            }
        }
        run.diagnostics().forEach(each -> store.add(record.id(), Instant.now(), each));
        store.commit();
    }

    RunReport report(SampleStore store, List<Diagnostic> diagnostics) {
        List<Series> series = new ArrayList<>(model());
        mirroring.ifPresent(done -> done.task().signals().forEach(signal -> series.add(mirrored(store, signal))));
        return new RunReport(plan.name(), plan.scenario().name(), drawing, run.ended() ? run.endTime() : plan.scenario().duration(),
                run.endTime(), series, events(), expectations(), requirements, diagnostics,
                statistics(series, store.gaps(record.id())), origin());
    }

    private List<Series> model() {
        List<Series> series = new ArrayList<>();
        for (int column = 0; column < trajectory.variables().size(); column++) {
            series.add(SignalSeries.ofModel(trajectory.variables().get(column), trajectory.times(), trajectory.si(column)));
        }
        return series;
    }

    private Series mirrored(SampleStore store, FollowedSignal signal) {
        return SignalSeries.ofMirror(plan.variable(signal.name()).orElseThrow(), record.started(),
                store.samples(record.id(), Origin.MIRROR, signal.name()));
    }

    private List<RunReport.Event> events() {
        return run.occurrences().stream().map(each -> new RunReport.Event(each.time(), each.event().name(),
                RunReport.Severity.of(each.event().severity()), each.event().message())).toList();
    }

    private List<RunReport.Expectation> expectations() {
        return run.outcomes().stream().map(each -> new RunReport.Expectation(each.expectation().text(), each.held(),
                each.violatedAt())).toList();
    }

    private List<Fact> statistics(List<Series> series, List<Gap> gaps) {
        Run.Statistics cost = run.statistics();
        long samples = series.stream().filter(each -> each.origin() == Series.Origin.MIRROR).mapToLong(Series::size).sum();
        List<Fact> facts = new ArrayList<>(List.of(new Fact("Variables", Integer.toString(plan.variables().size())),
                new Fact("States", Integer.toString(plan.layout().states())),
                new Fact("Method of integration", cost.method().title()),
                new Fact("Integration steps", cost.steps() + " (" + cost.rejected() + " rejected)"),
                new Fact("Events", Long.toString(cost.events())),
                new Fact("Mirrored samples", Long.toString(samples)),
                new Fact("Gaps", gaps.isEmpty() ? "none" : gaps.size() + ", of which the source filled "
                        + gaps.stream().filter(Gap::bridged).count())));
        if (!cost.choice().isEmpty()) {
            facts.add(new Fact("At 0 s", cost.choice()));
        }
        cost.switches().stream().limit(FEW).forEach(each -> facts.add(new Fact("From %.6g s".formatted(each.time()),
                each.to().title() + ": " + each.reason())));
        return facts;
    }

    private RunReport.Origin origin() {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Java", System.getProperty("java.vm.name") + " " + Runtime.version()),
                new Fact("Platform", System.getProperty("os.name") + " " + System.getProperty("os.arch")),
                new Fact("Samples", folder.toString()), new Fact("Run", record.id())));
        mirroring.ifPresent(done -> facts.add(new Fact("Plant", done.endpoint().toString())));
        return new RunReport.Origin(plan.provenance(), Instant.now(), Hashes.sha256(plan.toString()), facts);
    }
}
