package org.twinsmith.cli.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Figure;
import org.twinsmith.cli.console.Interrupt;
import org.twinsmith.cli.console.TextTable;
import org.twinsmith.cli.console.Units;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.experiment.Fitting;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.simulation.experiment.Calibration;
import org.twinsmith.simulation.experiment.FitTable;
import org.twinsmith.simulation.experiment.Recording;
import org.twinsmith.simulation.experiment.RecordingTable;
import org.twinsmith.simulation.table.TableFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code twinsmith calibrate}. */
@Command(name = "calibrate", description = {"Fits parameters of a model to a recording, and says how well they are determined.",
        "Writes a table with recording, model and residuals."},
        footerHeading = "%nExample:%n", footer = "  twinsmith calibrate examples/pumping-station --name Bearing")
public final class CalibrateCommand extends Action {
    @Mixin
    private ExperimentOptions options;

    @Mixin
    private SolverOptions solver;

    @Override
    protected void perform() {
        CompiledExperiment<org.twinsmith.model.twin.Calibration> compiled = CompiledExperiment.of(this, options,
                org.twinsmith.model.twin.Calibration.class, "calibration");
        String name = compiled.experiment().getName();
        Place place = compiled.model().place(compiled.experiment());
        Fitting fitting = compiled.experiments().fitting(compiled.experiment(), compiled.plan(), place);
        Recording recording = RecordingTable.of(fitting, TableFile.read(Path.of(place.file()).resolveSibling(fitting.file())),
                new Units(compiled.model().units())::find, this::report);
        terminal().progress("Fitting " + name);
        try (Interrupt interrupt = new Interrupt()) {
            Calibration.Outcome outcome = new Calibration(compiled.programs(), solver.options(compiled.plan()), fitting.varied(), recording,
                    options.jobs()).run(interrupt);
            compiled.writeTable(this, options, FitTable.of(recording, outcome));
            tell(outcome);
            report(findings(outcome, place));
            compiled.writePage(this, options, page -> page.of(recording, outcome));
        }
    }

    private void tell(Calibration.Outcome outcome) {
        TextTable parameters = new TextTable("parameter", "unit", "start", "fitted", "± (95 %)", "");
        for (Calibration.Parameter each : outcome.parameters()) {
            Unit unit = each.varied().variable().unit();
            parameters.row(each.varied().variable().name(), unit.text(), Figure.of(unit.fromSi(each.start())),
                    Figure.of(unit.fromSi(each.value())), Figure.difference(each.halfWidth(), unit),
                    each.atBound() ? "at its bound" : "");
        }
        parameters.lines().forEach(this::say);
        TextTable fits = new TextTable("signal", "unit", "rms before", "rms after");
        outcome.fits().forEach(fit -> fits.row(fit.measured().variable().name(), fit.measured().variable().unit().text(),
                Figure.difference(fit.rmsBefore(), fit.measured().variable().unit()),
                Figure.difference(fit.rmsAfter(), fit.measured().variable().unit())));
        fits.lines().forEach(this::say);
        correlations(outcome);
        say(outcome.runs() + " runs" + (outcome.converged() ? "" : ", not converged"));
        facts(outcome);
    }

    private void correlations(Calibration.Outcome outcome) {
        int n = outcome.parameters().size();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                say(String.format(Locale.ROOT, "correlation of %s and %s: %s",
                        outcome.parameters().get(j).varied().variable().name(),
                        outcome.parameters().get(i).varied().variable().name(), Figure.of(outcome.correlations()[i][j])));
            }
        }
    }

    private void facts(Calibration.Outcome outcome) {
        Map<String, Map<String, Object>> parameters = new LinkedHashMap<>();
        for (Calibration.Parameter each : outcome.parameters()) {
            Unit unit = each.varied().variable().unit();
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("unit", unit.text());
            facts.put("start", unit.fromSi(each.start()));
            facts.put("value", unit.fromSi(each.value()));
            facts.put("halfWidth95", each.halfWidth() / unit.factor());
            facts.put("atBound", each.atBound());
            parameters.put(each.varied().variable().name(), facts);
        }
        fact("parameters", parameters);
        fact("correlations", outcome.correlations());
        fact("converged", outcome.converged());
        fact("runs", outcome.runs());
        fact("rms", outcome.fits().stream().collect(Collectors.toMap(fit -> fit.measured().variable().name(),
                fit -> List.of(fit.rmsBefore() / fit.measured().variable().unit().factor(),
                        fit.rmsAfter() / fit.measured().variable().unit().factor()),
                (a, b) -> a, LinkedHashMap::new)));
    }

    private static List<Diagnostic> findings(Calibration.Outcome outcome, Place place) {
        List<Diagnostic> findings = new ArrayList<>();
        if (!outcome.undetermined().isEmpty()) {
            String names = IntStream.range(0, outcome.parameters().size()).filter(outcome.undetermined()::contains)
                    .mapToObj(i -> outcome.parameters().get(i).varied().variable().name()).collect(Collectors.joining(", "));
            findings.add(Diagnostic.warning(Code.NOT_DETERMINED, "the recording does not determine " + names
                    + (outcome.undetermined().size() > 1 ? " each by itself: a common change of them leaves the fit as it is"
                            : ": a change of it leaves the fit as it is"),
                    "fit fewer parameters, or record a signal on which they act", place));
        }
        if (!outcome.converged()) {
            findings.add(Diagnostic.error(Code.NO_CONVERGENCE, "the fit did not converge; the starts are kept",
                    "begin closer to what fits, or bound the parameters", place));
        }
        return findings;
    }
}
