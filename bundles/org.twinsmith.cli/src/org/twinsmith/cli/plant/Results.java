package org.twinsmith.cli.plant;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinsmith.cli.experiment.Simulated;
import org.twinsmith.core.diagnostic.Diagnostic;
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

/** Everything that a run left, on its way into the store and the report. */
public record Results(Simulated simulated, RunRecord record, Path folder, Path generated, Optional<Mirroring> mirroring) {

    /** Puts what the model computed beside what was mirrored. */
    void keep(SampleStore store) {
        store.begin(record);
        store.describe(record.id(), simulated.trajectory().variables().stream().collect(Collectors.toMap(Variable::name, Variable::unit)));
        double[] times = simulated.trajectory().times();
        for (int column = 0; column < simulated.trajectory().variables().size(); column++) {
            String signal = simulated.trajectory().variables().get(column).name();
            double[] values = simulated.trajectory().si(column);
            for (int row = 0; row < times.length; row++) {
                Instant time = record.started().plusNanos(Math.round(times[row] * 1e9));
                store.add(record.id(), Origin.MODEL, new Sample(signal, values[row], Quality.GOOD, time, time));
            }
        }
        simulated.run().diagnostics().forEach(each -> store.add(record.id(), Instant.now(), each));
        store.commit();
    }

    RunReport report(SampleStore store, List<Diagnostic> diagnostics) {
        List<Series> mirrored = mirroring.map(done -> done.task().signals()).orElse(List.of()).stream()
                .map(signal -> mirrored(store, signal)).toList();
        List<Fact> origin = new ArrayList<>(List.of(new Fact("Samples", folder.toString()), new Fact("Run", record.id())));
        mirroring.ifPresent(done -> origin.add(new Fact("Plant", done.endpoint().toString())));
        return simulated.report(new Simulated.Mirrored(mirrored, counted(mirrored, store.gaps(record.id())), origin), diagnostics);
    }

    private static List<Fact> counted(List<Series> mirrored, List<Gap> gaps) {
        return List.of(new Fact("Mirrored samples", Long.toString(mirrored.stream().mapToLong(Series::size).sum())),
                new Fact("Gaps", gaps.isEmpty() ? "none" : gaps.size() + ", of which the source filled "
                        + gaps.stream().filter(Gap::bridged).count()));
    }

    private Series mirrored(SampleStore store, FollowedSignal signal) {
        return SignalSeries.ofMirror(simulated.plan().variable(signal.name()).orElseThrow(), record.started(),
                store.samples(record.id(), Origin.MIRROR, signal.name()));
    }
}
