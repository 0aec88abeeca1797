package org.twinsmith.simulation.experiment;

import java.nio.file.Path;
import java.util.List;

import org.twinsmith.core.experiment.Design;
import org.twinsmith.core.experiment.Factor;
import org.twinsmith.core.experiment.Levels;
import org.twinsmith.core.experiment.Measure;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.table.CsvTable;

/** A process that sweeps, slowly enough to be killed on the way: writes table.csv into the folder it is given. */
final class SweepChild {
    private SweepChild() {
    }

    public static void main(String... args) {
        Path folder = Path.of(args[0]);
        Design design = new Design(List.of(new Factor(Decay.RATE, new Levels.Normal(2, 0.2)),
                new Factor(Decay.X, Levels.Listed.grid(-20, 20, 5))), 80, Design.Sampling.LATIN_HYPERCUBE, 3, 1);
        List<Measure> measures = List.of(Measure.of("last", Measure.Functional.Kind.FINAL, Decay.X));
        Trial trial = new Trial(() -> slowly(Integer.parseInt(args[1])), Simulation.Options.DEFAULT, measures);
        new Sweep(design, trial, 2, false).run(folder.resolve("journal"), "child", true, (finished, resumed, total) -> {
            if (finished == resumed + 1) {
                System.out.println(resumed);
            }
        }, Cancellation.NEVER, outcome -> CsvTable.write(SweepTable.of(outcome, measures), folder.resolve("table.csv")));
    }

    private static Decay slowly(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Decay();
    }
}
