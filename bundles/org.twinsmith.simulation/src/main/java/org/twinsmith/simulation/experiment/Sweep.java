package org.twinsmith.simulation.experiment;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.twinsmith.core.experiment.Design;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.parallel.Workers;

/** Runs every point of a design. The results depend on the design only, never on the number of workers. */
public final class Sweep {
    private final Design design;
    private final Points points;
    private final Trial trial;
    private final int jobs;
    private final boolean stopOnFailure;

    /** Told how far a sweep is, from any worker. */
    @FunctionalInterface
    public interface Progress {
        /** @param finished points that have a result @param resumed how many of them were there at the start */
        void done(int finished, int resumed, int total);
    }

    /**
     * What came of a sweep.
     *
     * @param points how many points there are
     * @param rows those that have a result, in the order of their numbers
     */
    public record Outcome(Design design, int points, List<Row> rows) {
        public Outcome {
            rows = List.copyOf(rows);
        }

        /** How many runs stopped early. */
        public long failed() {
            return rows.stream().filter(row -> row.result().stopped().isPresent()).count();
        }
    }

    /**
     * A point with its result.
     *
     * @param number from 0
     * @param values one for each factor, SI
     * @param seed of the noise in the model
     */
    public record Row(int number, List<Double> values, long seed, Trial.Result result) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /**
     * @param jobs how many workers
     * @param stopOnFailure whether a run that stops early ends the sweep
     * @throws org.twinsmith.core.diagnostic.DiagnosticException USAGE where there are too many points
     */
    public Sweep(Design design, Trial trial, int jobs, boolean stopOnFailure) {
        this.design = design;
        this.trial = trial;
        this.jobs = jobs;
        this.stopOnFailure = stopOnFailure;
        points = new Points(design);
    }

    /**
     * Runs, keeping a journal of finished points until the results are written.
     *
     * @param journal file of the journal
     * @param fingerprint everything that the results depend on
     * @param resume whether to take over what an earlier run of the same sweep has finished
     * @param finish writes the results; after it the journal of a complete sweep is removed
     * @throws org.twinsmith.core.diagnostic.DiagnosticException where the journal cannot be used
     */
    public Outcome run(Path journal, String fingerprint, boolean resume, Progress progress, Cancellation cancellation,
            java.util.function.Consumer<Outcome> finish) {
        try (Journal open = Journal.open(journal, fingerprint, resume)) {
            Outcome outcome = run(open, progress, cancellation);
            finish.accept(outcome);
            if (outcome.rows().size() == outcome.points()) {
                open.delete();
            }
            return outcome;
        }
    }

    private Outcome run(Journal journal, Progress progress, Cancellation cancellation) {
        Trial.Result[] results = new Trial.Result[points.size()];
        journal.finished().forEach((index, result) -> results[index] = result);
        int[] open = IntStream.range(0, results.length).filter(index -> results[index] == null).toArray();
        int resumed = results.length - open.length;
        AtomicBoolean failed = new AtomicBoolean(Arrays.stream(results)
                .anyMatch(result -> stopOnFailure && result != null && result.stopped().isPresent()));
        java.util.concurrent.atomic.AtomicInteger finished = new java.util.concurrent.atomic.AtomicInteger(resumed);
        Workers.run(jobs, open.length, () -> cancellation.requested() || failed.get(), work -> {
            Trial.Result result = run(points.point(open[work]), cancellation);
            if (!result.isCancelled()) {
                journal.add(open[work], result);
                results[open[work]] = result;
                failed.compareAndSet(false, stopOnFailure && result.stopped().isPresent());
                progress.done(finished.incrementAndGet(), resumed, results.length);
            }
        });
        return new Outcome(design, results.length, IntStream.range(0, results.length)
                .filter(index -> results[index] != null).mapToObj(index -> row(index, results[index])).toList());
    }

    /** Without repetition the scenario's own seed counts. */
    private Trial.Result run(Points.Point point, Cancellation cancellation) {
        return design.seeds() == 1 ? trial.run(given(point), cancellation)
                : trial.run(given(point), point.seed(), cancellation);
    }

    private Row row(int index, Trial.Result result) {
        Points.Point point = points.point(index);
        return new Row(index, point.values(), point.seed(), result);
    }

    private Map<Variable, Double> given(Points.Point point) {
        Map<Variable, Double> given = new LinkedHashMap<>();
        for (int f = 0; f < design.factors().size(); f++) {
            given.put(points.factors().get(f).variable(), point.values().get(f));
        }
        return given;
    }
}
