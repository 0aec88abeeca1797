package org.twinsmith.cli;

import java.nio.file.Path;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.recording.CsvFile;
import org.twinsmith.simulation.recording.Trajectory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinsmith simulate}. */
@Command(name = "simulate", description = "Runs a scenario and writes what it records as CSV.",
        footerHeading = "%nExample:%n",
        footer = "  twinsmith simulate examples/pumping-station --scenario Day --out results.csv")
final class SimulateCommand extends Action {
    @Mixin
    private ModelOptions options;

    @Mixin
    private SolverOptions solver;

    @Option(names = "--seed", paramLabel = "NUMBER",
            description = "Seed of all noise, instead of the scenario's; the same seed gives the same values everywhere")
    private Long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "The file (default: twinsmith-out/SCENARIO.csv)")
    private Path out;

    private void reseed(TwinProgram program) {
        if (seed < 0 || seed > TwinProgram.LARGEST_SEED) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, "--seed is " + seed + ", allowed is 0 .. "
                    + TwinProgram.LARGEST_SEED, "", Place.NOWHERE));
        }
        program.seed(seed);
    }

    @Override
    void perform() {
        LoadedModel model = Models.load(this, options);
        Plan plan = Models.plan(this, model,
                Selection.withScenario(model, options.system(), options.scenario()));
        TwinProgram program = Programs.of(this, plan).get();
        if (seed != null) {
            reseed(program);
        }
        Trajectory trajectory = Trajectory.of(program.info());
        Run run;
        try (Interrupt interrupt = new Interrupt()) {
            run = new Simulation(program, solver.options())
                    .run(trajectory.and(Programs.progress(this, "Simulating " + plan.scenario().name())), interrupt);
            Path file = out == null ? Outputs.in(Outputs.DEFAULT, plan.scenario().name() + ".csv") : out;
            CsvFile.write(trajectory, file);
            say(file.toString());
            fact("file", file.toString());
        }
        report(run.diagnostics());
        say(SolverOptions.summary(run.statistics()));
        fact("endTime", run.endTime());
        fact("statistics", run.statistics());
        fact("events", run.occurrences());
        run.occurrences().forEach(each -> say("%.3f s  %s  %s".formatted(each.time(), each.event().name(),
                each.event().message())));
    }
}
