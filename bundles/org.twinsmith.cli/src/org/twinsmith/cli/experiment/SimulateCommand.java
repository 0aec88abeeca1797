package org.twinsmith.cli.experiment;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Figure;
import org.twinsmith.cli.console.Interrupt;
import org.twinsmith.cli.console.Outputs;
import org.twinsmith.cli.model.Drawings;
import org.twinsmith.cli.model.ModelOptions;
import org.twinsmith.cli.model.Models;
import org.twinsmith.cli.model.Programs;
import org.twinsmith.cli.model.Requirements;
import org.twinsmith.cli.model.Selection;
import org.twinsmith.compile.CompileResult;
import org.twinsmith.compile.experiment.Experiments;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.experiment.Measure;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.report.HtmlReport;
import org.twinsmith.report.RunReport;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.RunListener;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.experiment.Watch;
import org.twinsmith.simulation.explanation.Explainer;
import org.twinsmith.simulation.explanation.Explanation;
import org.twinsmith.simulation.recording.Trajectory;
import org.twinsmith.simulation.table.TableFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinsmith simulate}. */
@Command(name = "simulate", description = "Runs a scenario and writes what it records as CSV or Parquet.",
        footerHeading = "%nExample:%n",
        footer = "  twinsmith simulate examples/pumping-station --scenario Day --out results.csv")
public final class SimulateCommand extends Action {
    @Mixin
    private ModelOptions options;

    @Mixin
    private SolverOptions solver;

    @Option(names = "--seed", paramLabel = "NUMBER",
            description = "Seed of all noise, instead of the scenario's; the same seed gives the same values everywhere")
    private Long seed;

    @Option(names = "--jobs", paramLabel = "N", description = "Threads for parts that do not act on each other (default: one for each processor);"
            + " the results are the same with any number")
    private Integer jobs;

    @Option(names = "--explain", description = "Tells which methods were at work from when on, and why")
    private boolean explain;

    @Option(names = "--out", paramLabel = "FILE", description = "The file, .csv or .parquet (default: twinsmith-out/SCENARIO.csv)")
    private Path out;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes a page with curves, events and expectations too")
    private Path page;

    @Mixin
    private OrbitOptions orbits;

    @Option(names = "--live", description = "Serves the page of 'live' meanwhile, at a free port, for this machine only")
    private boolean live;

    private void reseed(TwinProgram program) {
        if (seed < 0 || seed > TwinProgram.LARGEST_SEED) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, "--seed is " + seed + ", allowed is 0 .. "
                    + TwinProgram.LARGEST_SEED, "", Place.NOWHERE));
        }
        program.seed(seed);
    }

    private int threads() {
        return jobs == null ? Runtime.getRuntime().availableProcessors() : Math.clamp(jobs, 1, 1024);
    }

    @Override
    protected void perform() {
        LoadedModel model = Models.load(this, options);
        Selection selection = Selection.withScenario(model, options.system(), options.scenario()).with(options.spaceData());
        CompileResult.Compiled compiled = Models.compiled(this, model, selection, Optional.of(selection.scenario().orElseThrow()));
        try (LiveRun shown = live ? LiveRun.open(this, model, selection, compiled.plan(), Instant.now()) : null) {
            simulate(model, selection, compiled, shown == null ? RunListener.NONE : shown);
        }
    }

    private void simulate(LoadedModel model, Selection selection, CompileResult.Compiled compiled, RunListener shown) {
        Scenario scenario = selection.scenario().orElseThrow();
        Plan plan = compiled.plan();
        List<Measure> measures = new Experiments(compiled.figures(), model.units()).measures(scenario);
        Watch watch = new Watch(measures);
        TwinProgram program = Programs.of(this, plan).get();
        if (seed != null) {
            reseed(program);
        }
        Trajectory trajectory = Trajectory.of(program.info());
        Explainer explainer = new Explainer(plan, program);
        OrbitRecorder bodies = new OrbitRecorder(program.info());
        orbits.check(bodies);
        Run run;
        try (Interrupt interrupt = new Interrupt()) {
            run = new Simulation(program, solver.options(plan).withJobs(threads()))
                    .run(trajectory.and(watch).and(bodies).and(explainer).and(shown).and(Programs.progress(this, "Simulating " + plan.scenario().name())), interrupt);
            Path file = out == null ? Outputs.in(Outputs.DEFAULT, plan.scenario().name() + ".csv") : out;
            TableFile.write(trajectory.table(), file);
            say(file.toString());
            fact("file", file.toString());
            orbits.write(this, bodies, plan.scenario().name());
        }
        report(run.diagnostics());
        say(SolverOptions.summary(run.statistics(), explain));
        fact("endTime", run.endTime());
        fact("statistics", run.statistics());
        List<Explanation> explanations = explainer.explanations();
        fact("events", run.occurrences());
        fact("explanations", explanations);
        run.occurrences().forEach(each -> tell(each, explanations));
        tell(measures, watch.measured(run.endTime()));
        List<RunReport.Requirement> requirements = Requirements.of(model, scenario, run.passed());
        requirements.forEach(each -> say(Requirements.line(each)));
        fact("requirements", requirements);
        show(new Simulated(plan, page == null ? "" : Drawings.svg(this, model, selection.system()), trajectory, run, requirements, explanations));
    }

    private void tell(Run.Occurrence event, List<Explanation> explanations) {
        say("%.3f s  %s  %s".formatted(event.time(), event.event().name(), event.event().message()));
        Simulated.reasons(event, explanations).forEach(line -> say("    " + line));
    }

    /** Also of a run that ended early. */
    private void show(Simulated simulated) {
        if (page != null) {
            HtmlReport.write(simulated.report(Simulated.Mirrored.NOTHING, diagnostics()), page);
            say(page.toString());
            fact("report", page.toString());
        }
    }

    /** The figures of the scenario, also of a run that ended early. @param si as many values, SI */
    private void tell(List<Measure> measures, List<Double> si) {
        Map<String, Double> shown = new LinkedHashMap<>();
        for (int m = 0; m < measures.size(); m++) {
            shown.put(measures.get(m).name(), measures.get(m).unit().fromSi(si.get(m)));
            say(measures.get(m).name() + " = " + Figure.of(si.get(m), measures.get(m).unit()));
        }
        fact("measures", shown);
    }
}
