package org.twinsmith.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.experiment.Design;
import org.twinsmith.core.experiment.Factor;
import org.twinsmith.core.experiment.Levels;
import org.twinsmith.core.experiment.Measure;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.table.CsvTable;

class SweepTest {
    private static final List<Measure> MEASURES = List.of(
            Measure.of("last", Measure.Functional.Kind.FINAL, Decay.X),
            Measure.of("peak", Measure.Functional.Kind.GREATEST, Decay.X));

    @TempDir
    Path folder;

    @Test
    void everyCombinationOfAGridAndAListIsRunAndMeasured() {
        Sweep.Outcome outcome = run(grid(), 1, false, Cancellation.NEVER);

        assertThat(outcome.rows()).hasSize(6).extracting(Sweep.Row::number).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(outcome.rows()).extracting(Sweep.Row::values).containsExactly(List.of(0.5, 1.0), List.of(0.5, 4.0),
                List.of(0.75, 1.0), List.of(0.75, 4.0), List.of(1.0, 1.0), List.of(1.0, 4.0));
        for (Sweep.Row row : outcome.rows()) {
            double exact = Decay.exact(row.values().get(1), row.values().get(0), 0, 2);
            assertThat(row.result().measures().get(0)).isCloseTo(exact, within(1e-8));
            assertThat(row.result().measures().get(1)).isEqualTo(row.values().get(1));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void resultsAreTheSameToTheByteWithAnyNumberOfWorkers() throws Exception {
        Design design = drawn(Design.Sampling.LATIN_HYPERCUBE);

        String alone = text(run(design, 1, false, Cancellation.NEVER));

        assertThat(alone.lines()).hasSize(201);
        assertThat(text(run(design, 2, false, Cancellation.NEVER))).isEqualTo(alone);
        assertThat(text(run(design, 7, false, Cancellation.NEVER))).isEqualTo(alone);
    }

    @Test
    void aRunThatFailsIsARowWithItsReasonAndTheOthersGoOn() throws Exception {
        Design design = listed(new Factor(Decay.X, new Levels.Listed(List.of(-20.0, 1.0, 6.0))),
                new Factor(Decay.RATE, new Levels.Listed(List.of(1.0, 1e-3))));

        assertThat(text(run(design, 2, false, Cancellation.NEVER)).lines().map(line -> line.replaceAll("[0-9.E-]{14,}", "~")))
                .containsExactly("point,x [1],rate [1],last [1],peak [1],expectations unmet,failure,reason",
                        "0,-20.0,1.0,,,1,TW-0315,der(x) is undefined at 0.0 s",
                        "1,-20.0,0.001,,,1,TW-0315,der(x) is undefined at 0.0 s", "2,1.0,1.0,~,1.0,0,,",
                        "3,1.0,0.001,,,1,TW-0208,half is ~ allowed is 0.0 .. 100.0 [1]".replace("half is ~ allowed",
                                "\"half is ~, allowed").replace("[1]", "[1]\""),
                        "4,6.0,1.0,~,6.0,1,,", "5,6.0,0.001,,,1,TW-0208,\"half is ~, allowed is 0.0 .. 100.0 [1]\"");
    }

    @Test
    void aSweepStopsAtTheFirstFailureWhereThatIsAskedFor() {
        Design design = listed(new Factor(Decay.X, new Levels.Listed(List.of(1.0, -20.0, 2.0, 3.0))));

        Sweep.Outcome outcome = sweep(design, 1, true).run(folder.resolve("j"), "it", false, (a, b, c) -> { },
                Cancellation.NEVER, all -> { });

        assertThat(outcome.rows()).hasSize(2);
        assertThat(outcome.failed()).isEqualTo(1);
    }

    @Test
    void aCancelledSweepGoesOnWhereItWas() throws Exception {
        Design design = drawn(Design.Sampling.RANDOM);
        String undisturbed = text(run(design, 2, false, Cancellation.NEVER));
        AtomicInteger asked = new AtomicInteger();

        Sweep.Outcome part = run(design, 2, false, () -> asked.incrementAndGet() > 500);
        AtomicInteger first = new AtomicInteger(-1);
        Sweep.Outcome rest = sweep(design, 2, false).run(folder.resolve("journal"), "it", true,
                (done, resumed, total) -> first.set(resumed), Cancellation.NEVER, all -> { });

        assertThat(part.rows()).hasSizeBetween(1, 199);
        assertThat(first.get()).isEqualTo(part.rows().size());
        assertThat(text(rest)).isEqualTo(undisturbed);
    }

    @Test
    void aTornEndOfTheJournalIsCutOff() throws Exception {
        Design design = drawn(Design.Sampling.RANDOM);
        AtomicInteger asked = new AtomicInteger();
        run(design, 1, false, () -> asked.incrementAndGet() > 500);
        byte[] journal = Files.readAllBytes(folder.resolve("journal"));
        byte[] torn = java.util.Arrays.copyOf(journal, journal.length - 5);
        torn[torn.length - 40] ^= 1;
        Files.write(folder.resolve("journal"), torn);

        Sweep.Outcome outcome = run(design, 2, true, Cancellation.NEVER);

        assertThat(outcome.rows()).hasSize(200);
        assertThat(text(outcome)).isEqualTo(text(run(design, 1, false, Cancellation.NEVER)));
    }

    @Test
    void theJournalOfAnotherSweepIsRefused() {
        AtomicInteger asked = new AtomicInteger();
        run(drawn(Design.Sampling.RANDOM), 1, false, () -> asked.incrementAndGet() > 500);

        assertThatThrownBy(() -> sweep(grid(), 1, false).run(folder.resolve("journal"), "other", true, (a, b, c) -> { },
                Cancellation.NEVER, all -> { })).isInstanceOfSatisfying(DiagnosticException.class,
                        e -> assertThat(e.diagnostics().getFirst().code()).isEqualTo(Code.USAGE));
    }

    @Test
    void tooManyPointsAreRefused() {
        Levels many = Levels.Listed.grid(0, 1, 100_000);

        assertThatThrownBy(() -> sweep(listed(new Factor(Decay.X, many), new Factor(Decay.RATE, many)), 1, false))
                .isInstanceOf(DiagnosticException.class).hasMessageContaining("more than 10000000 points");
    }

    @Test
    void drawsFollowTheirDistributions() {
        Design design = new Design(List.of(new Factor(Decay.X, new Levels.Uniform(2, 4)),
                new Factor(Decay.RATE, new Levels.Normal(10, 0.5))), 1000, Design.Sampling.LATIN_HYPERCUBE, 7, 1);
        Points points = new Points(design);
        double[] uniform = new double[1000];
        double mean = 0;
        double square = 0;
        for (int i = 0; i < 1000; i++) {
            uniform[i] = points.point(i).values().get(0);
            mean += points.point(i).values().get(1) / 1000;
            square += Math.pow(points.point(i).values().get(1) - 10, 2) / 1000;
        }
        java.util.Arrays.sort(uniform);

        // One draw from each of a thousand slices, which is what makes it a Latin hypercube.
        for (int i = 0; i < 1000; i++) {
            assertThat(uniform[i]).isBetween(2 + 0.002 * i, 2 + 0.002 * (i + 1));
        }
        assertThat(mean).isCloseTo(10, within(0.01));
        assertThat(Math.sqrt(square)).isCloseTo(0.5, within(0.01));
    }

    private static Design grid() {
        return listed(new Factor(Decay.RATE, Levels.Listed.grid(0.5, 1, 3)),
                new Factor(Decay.X, new Levels.Listed(List.of(1.0, 4.0))));
    }

    private static Design listed(Factor... factors) {
        return new Design(List.of(factors), 1, Design.Sampling.RANDOM, 0, 1);
    }

    private static Design drawn(Design.Sampling sampling) {
        return new Design(List.of(new Factor(Decay.RATE, new Levels.Uniform(0.5, 2)),
                new Factor(Decay.X, new Levels.Listed(List.of(1.0, 2.0)))), 100, sampling, 42, 1);
    }

    private static Sweep sweep(Design design, int jobs, boolean stopOnFailure) {
        return new Sweep(design, new Trial(Decay::new, Simulation.Options.DEFAULT, MEASURES), jobs, stopOnFailure);
    }

    private Sweep.Outcome run(Design design, int jobs, boolean resume, Cancellation cancellation) {
        return sweep(design, jobs, false).run(folder.resolve("journal"), "it", resume, (a, b, c) -> { }, cancellation,
                all -> { });
    }

    private static String text(Sweep.Outcome outcome) throws Exception {
        StringWriter text = new StringWriter();
        CsvTable.write(SweepTable.of(outcome, MEASURES), text);
        return text.toString();
    }
}
