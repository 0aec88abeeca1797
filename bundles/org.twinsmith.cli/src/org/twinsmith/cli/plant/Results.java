package org.twinsmith.cli.plant;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinsmith.cli.experiment.Simulated;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.report.RunReport;
import org.twinsmith.report.RunReport.Fact;
import org.twinsmith.report.Series;
import org.twinsmith.report.SignalSeries;
import org.twinsmith.runtime.source.FollowedSignal;
import org.twinsmith.runtime.store.Gap;
import org.twinsmith.runtime.store.ModelSamples;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.simulation.Run;

/** Everything that a run left, on its way into the store and the report. */
public record Results(Simulated simulated, RunRecord record, Path folder, Path generated, Optional<Mirroring> mirroring) {

    /** Puts what the model computed beside what was mirrored. */
    void keep(SampleStore store) {
        store.begin(record);
        ModelSamples.keep(simulated.trajectory(), record, store);
        simulated.run().diagnostics().forEach(each -> store.add(record.id(), Instant.now(), each));
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
