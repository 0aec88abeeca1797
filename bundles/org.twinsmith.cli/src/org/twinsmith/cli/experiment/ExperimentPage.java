package org.twinsmith.cli.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.twinsmith.cli.console.Figure;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.experiment.Factor;
import org.twinsmith.core.experiment.Goal;
import org.twinsmith.core.experiment.Measure;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.report.Chart;
import org.twinsmith.report.ExperimentReport;
import org.twinsmith.report.ExperimentReport.Grid;
import org.twinsmith.report.RunReport;
import org.twinsmith.report.RunReport.Fact;
import org.twinsmith.report.Series;
import org.twinsmith.simulation.experiment.Calibration;
import org.twinsmith.simulation.experiment.Optimiser;
import org.twinsmith.simulation.experiment.Recording;
import org.twinsmith.simulation.experiment.Sweep;
import org.twinsmith.simulation.experiment.SweepSummary;

/** Makes report pages of what experiments came to. @param title experiment and scenario */
record ExperimentPage(String title, Plan plan, List<Diagnostic> findings) {

    ExperimentReport of(Sweep.Outcome outcome, List<Measure> measures, SweepSummary summary) {
        List<Chart> charts = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            SweepSummary.OfMeasure each = summary.measures().get(m);
            if (!each.influences().isEmpty()) {
                charts.add(chart(outcome, measures.get(m), m, each.influences().getFirst().factor()));
            }
        }
        Grid quantiles = new Grid("Measures", "Over the runs that went to their end.",
                List.of("measure", "unit", "least", "5 %", "median", "95 %", "greatest", "mean", "deviation"),
                summary.measures().stream().map(each -> List.of(each.name(), each.unit(), Figure.of(each.least()),
                        Figure.of(each.low()), Figure.of(each.median()), Figure.of(each.high()), Figure.of(each.greatest()),
                        Figure.of(each.mean()), Figure.of(each.deviation()))).toList());
        Grid influences = new Grid("What moves with what", "Rank correlation (Spearman) of each measure with each value.",
                List.of("measure", "value", "rank correlation"), summary.measures().stream()
                        .flatMap(each -> each.influences().stream().map(influence -> List.of(each.name(), influence.factor(),
                                String.format(Locale.ROOT, "%.3f", influence.rankCorrelation())))).toList());
        long unmet = outcome.rows().stream().filter(row -> row.result().unmet() > 0).count();
        return page("Sweep", outcome.failed() == 0 && outcome.rows().size() == outcome.points(),
                outcome.rows().size() + " of " + outcome.points() + " runs, " + outcome.failed() + " stopped early",
                List.of(new Fact("runs", Integer.toString(outcome.rows().size())),
                        new Fact("values varied", Integer.toString(outcome.design().factors().size())),
                        new Fact("runs with unmet expectations", Long.toString(unmet))),
                List.of(quantiles, influences), charts, List.of());
    }

    private static Chart chart(Sweep.Outcome outcome, Measure measure, int index, String factorName) {
        List<Factor> factors = outcome.design().factors();
        int factor = IntStream.range(0, factors.size()).filter(f -> factors.get(f).variable().name().equals(factorName))
                .findFirst().orElseThrow();
        Unit across = factors.get(factor).variable().unit();
        double[][] points = outcome.rows().stream().map(row -> new double[] {across.fromSi(row.values().get(factor)),
            measure.unit().fromSi(row.result().measures().get(index))}).toArray(double[][]::new);
        return new Chart(factorName, across.text(), measure.name(), measure.unit().text(), points, false);
    }

    ExperimentReport of(Optimiser.Outcome outcome) {
        Goal goal = outcome.goal();
        List<List<String>> values = IntStream.range(0, goal.varied().size()).mapToObj(v -> {
            Unit unit = goal.varied().get(v).variable().unit();
            return List.of(goal.varied().get(v).variable().name(), unit.text(), Figure.of(unit.fromSi(goal.varied().get(v).low())),
                    Figure.of(unit.fromSi(outcome.best().values().get(v))), Figure.of(unit.fromSi(goal.varied().get(v).high())));
        }).toList();
        List<List<String>> limits = IntStream.range(0, goal.constraints().size()).mapToObj(c -> List.of(
                goal.constraints().get(c).text(), goal.constraints().get(c).margin().unit().text(),
                Figure.of(goal.constraints().get(c).margin().unit().fromSi(outcome.best().margins().get(c))),
                outcome.active().get(c) ? "active" : outcome.best().margins().get(c) < 0 ? "violated" : "free")).toList();
        Unit unit = goal.objective().unit();
        double[][] trajectory = IntStream.range(0, outcome.evaluations().size()).mapToObj(i -> new double[] {i,
            unit.fromSi(outcome.evaluations().get(i).objective())}).toArray(double[][]::new);
        return page("Optimisation", outcome.feasible(), outcome.feasible() ? "All constraints hold"
                : "No run satisfies every constraint",
                List.of(new Fact(goal.maximise() ? "greatest" : "least", Figure.of(outcome.best().objective(), unit)),
                        new Fact("runs", Integer.toString(outcome.evaluations().size()))),
                List.of(new Grid("Values", "What is best, between its bounds.",
                        List.of("value", "unit", "from", "best", "to"), values),
                        new Grid("Constraints", "How much is left at the best.",
                                List.of("constraint", "unit", "left", ""), limits)),
                List.of(new Chart("run", "", goal.objective().name(), unit.text(), trajectory, false)), List.of());
    }

    ExperimentReport of(Recording recording, Calibration.Outcome outcome) {
        List<List<String>> parameters = outcome.parameters().stream().map(each -> {
            Unit unit = each.varied().variable().unit();
            return List.of(each.varied().variable().name(), unit.text(), Figure.of(unit.fromSi(each.start())),
                    Figure.of(unit.fromSi(each.value())), Figure.difference(each.halfWidth(), unit),
                    each.atBound() ? "at its bound" : "");
        }).toList();
        List<String> names = outcome.parameters().stream().map(each -> each.varied().variable().name()).toList();
        List<String> heads = new ArrayList<>(List.of("parameter"));
        heads.addAll(names);
        List<List<String>> correlations = IntStream.range(0, names.size()).mapToObj(i -> {
            List<String> row = new ArrayList<>(List.of(names.get(i)));
            Arrays.stream(outcome.correlations()[i]).mapToObj(Figure::of).forEach(row::add);
            return List.copyOf(row);
        }).toList();
        List<List<String>> fits = outcome.fits().stream().map(fit -> {
            Unit unit = fit.measured().variable().unit();
            return List.of(fit.measured().variable().name(), unit.text(), Figure.difference(fit.rmsBefore(), unit),
                    Figure.difference(fit.rmsAfter(), unit));
        }).toList();
        List<Series> series = outcome.fits().stream().flatMap(fit -> curves(recording, fit).stream()).toList();
        return page("Calibration", outcome.converged() && outcome.undetermined().isEmpty(),
                !outcome.converged() ? "Not converged" : outcome.undetermined().isEmpty() ? "Every parameter is determined"
                        : "Not every parameter is determined",
                List.of(new Fact("runs", Integer.toString(outcome.runs())),
                        new Fact("parameters", Integer.toString(names.size()))),
                List.of(new Grid("Parameters", "With half the width of their 95 % confidence intervals.",
                        List.of("parameter", "unit", "start", "fitted", "± (95 %)", ""), parameters),
                        new Grid("Correlations", "Of the fitted parameters.", heads, correlations),
                        new Grid("Fit", "Root of the mean squared residual.",
                                List.of("signal", "unit", "before", "after"), fits)),
                List.of(), series);
    }

    private static List<Series> curves(Recording recording, Calibration.Fit fit) {
        String name = fit.measured().variable().name();
        Unit unit = fit.measured().variable().unit();
        double[] times = recording.times();
        double[] measured = Arrays.stream(fit.measured().values()).map(unit::fromSi).toArray();
        return List.of(Series.model(name, unit.text(), times, Arrays.stream(fit.after()).map(unit::fromSi).toArray()),
                Series.model(name + " before", unit.text(), times, Arrays.stream(fit.before()).map(unit::fromSi).toArray()),
                Series.model(name + " recorded", unit.text(), times, measured),
                Series.model(name + " residual", unit.isAffine() ? unit.dimension().toString() : unit.text(), times,
                        Arrays.stream(fit.residuals()).map(each -> each / unit.factor()).toArray()));
    }

    private ExperimentReport page(String kind, boolean good, String verdict, List<Fact> tiles, List<Grid> tables,
            List<Chart> charts, List<Series> series) {
        return new ExperimentReport(kind, title, good, verdict, tiles, tables, charts, series, findings,
                new RunReport.Origin(plan.provenance(), Instant.now(), "", List.of()));
    }
}
