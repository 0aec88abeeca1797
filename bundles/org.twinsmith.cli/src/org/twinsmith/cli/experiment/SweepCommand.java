package org.twinsmith.cli.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Figure;
import org.twinsmith.cli.console.Interrupt;
import org.twinsmith.cli.console.TextTable;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.experiment.Design;
import org.twinsmith.core.experiment.Measure;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.model.twin.Sweep;
import org.twinsmith.simulation.experiment.SweepSummary;
import org.twinsmith.simulation.experiment.SweepTable;
import org.twinsmith.simulation.experiment.Trial;
import org.twinsmith.simulation.recording.Trajectory;
import org.twinsmith.simulation.table.TableFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinsmith sweep}. */
@Command(name = "sweep", description = {"Runs a scenario with every choice of values that a sweep declares, and writes a table"
        + " with a row each run.", "The table is the same to the byte however many runs go on at the same time."},
        footerHeading = "%nExample:%n", footer = "  twinsmith sweep examples/pumping-station --name SpeedGrid --jobs 2")
public final class SweepCommand extends Action {
    @Mixin
    private ExperimentOptions options;

    @Mixin
    private SolverOptions solver;

    @Option(names = "--resume", description = "Goes on with the sweep that was interrupted, instead of starting anew")
    private boolean resume;

    @Option(names = "--stop-on-failure", description = "Ends with the first run that stops early")
    private boolean stopOnFailure;

    @Override
    protected void perform() {
        CompiledExperiment<Sweep> compiled = CompiledExperiment.of(this, options, Sweep.class, "sweep");
        String name = compiled.experiment().getName();
        Design design = compiled.experiments().design(compiled.experiment());
        List<Measure> measures = measures(compiled);
        Path table = compiled.file(options, options.ending());
        Rate rate = new Rate(this, "Sweeping " + name);
        org.twinsmith.simulation.experiment.Sweep sweep = new org.twinsmith.simulation.experiment.Sweep(design,
                new Trial(compiled.programs(), solver.options(compiled.plan()), measures), options.jobs(), stopOnFailure);
        try (Interrupt interrupt = new Interrupt()) {
            org.twinsmith.simulation.experiment.Sweep.Outcome outcome = sweep.run(
                    compiled.file(options, ".journal"), compiled.fingerprint(solver.options(compiled.plan())), resume, rate,
                    interrupt, each -> TableFile.write(SweepTable.of(each, measures), table));
            tell(outcome, measures, rate, table);
            compiled.writePage(this, options, page -> page.of(outcome, measures, SweepSummary.of(outcome, measures)));
        }
    }

    /** Those that are declared; where there are none, the range and the end of all that is recorded. */
    private static List<Measure> measures(CompiledExperiment<Sweep> compiled) {
        List<Measure> declared = compiled.experiments().measures(compiled.experiment());
        if (!declared.isEmpty()) {
            return declared;
        }
        List<Measure> measures = new ArrayList<>();
        for (Variable variable : Trajectory.of(compiled.programs().get().info()).variables()) {
            measures.add(Measure.of("min(" + variable.name() + ")", Measure.Functional.Kind.LEAST, variable));
            measures.add(Measure.of("max(" + variable.name() + ")", Measure.Functional.Kind.GREATEST, variable));
            measures.add(Measure.of("final(" + variable.name() + ")", Measure.Functional.Kind.FINAL, variable));
        }
        return measures;
    }

    private void tell(org.twinsmith.simulation.experiment.Sweep.Outcome outcome, List<Measure> measures, Rate rate,
            Path table) {
        say(table.toString());
        say(String.format(Locale.ROOT, "%d of %d runs, %d stopped early; %d of them now, %.1f runs/s",
                outcome.rows().size(), outcome.points(), outcome.failed(), rate.runs(), rate.perSecond()));
        SweepSummary summary = SweepSummary.of(outcome, measures);
        lines(summary).forEach(this::say);
        fact("file", table.toString());
        fact("points", outcome.points());
        fact("finished", outcome.rows().size());
        fact("failed", outcome.failed());
        fact("summary", summary);
        finding(outcome).ifPresent(this::report);
        if (outcome.rows().size() < outcome.points() && !stopOnFailure) {
            report(Diagnostic.error(Code.CANCELLED, "the sweep was cancelled after " + outcome.rows().size() + " of "
                    + outcome.points() + " runs", "--resume goes on where it was", Place.NOWHERE));
        }
    }

    private Optional<Diagnostic> finding(org.twinsmith.simulation.experiment.Sweep.Outcome outcome) {
        return outcome.rows().stream().filter(row -> row.result().stopped().isPresent()).findFirst().map(first -> {
            Diagnostic why = first.result().stopped().orElseThrow();
            String message = outcome.failed() + " of " + outcome.rows().size() + " runs stopped early, the first of them, point "
                    + first.number() + ", because of " + why.code().id() + ": " + why.message();
            return stopOnFailure ? Diagnostic.error(Code.RUNS_STOPPED, message, "", why.place())
                    : Diagnostic.warning(Code.RUNS_STOPPED, message, "the table says why for each of them", why.place());
        });
    }

    private static List<String> lines(SweepSummary summary) {
        TextTable table = new TextTable("measure", "unit", "least", "5 %", "median", "95 %", "greatest", "mean",
                "moves most with");
        summary.measures().forEach(each -> table.row(each.name(), each.unit(), Figure.of(each.least()), Figure.of(each.low()),
                Figure.of(each.median()), Figure.of(each.high()), Figure.of(each.greatest()), Figure.of(each.mean()),
                each.influences().isEmpty() ? "-" : each.influences().getFirst().factor()
                        + String.format(Locale.ROOT, " (%.2f)", each.influences().getFirst().rankCorrelation())));
        return table.lines();
    }
}
