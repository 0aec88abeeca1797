package org.twinsmith.cli.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Figure;
import org.twinsmith.cli.console.Interrupt;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.experiment.Goal;
import org.twinsmith.core.experiment.Varied;
import org.twinsmith.model.twin.Optimisation;
import org.twinsmith.simulation.experiment.Optimiser;
import org.twinsmith.simulation.experiment.SearchTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code twinsmith optimise}. */
@Command(name = "optimise", description = {"Searches for the values that make a scenario the best it can be, under constraints,"
        + " and writes a table with a row each run.", "The result is the same however many runs go on at the same time."},
        footerHeading = "%nExample:%n", footer = "  twinsmith optimise examples/pumping-station --name Cheapest")
public final class OptimiseCommand extends Action {
    @Mixin
    private ExperimentOptions options;

    @Mixin
    private SolverOptions solver;

    @Override
    protected void perform() {
        CompiledExperiment<Optimisation> compiled = CompiledExperiment.of(this, options, Optimisation.class, "optimisation");
        String name = compiled.experiment().getName();
        Goal goal = compiled.experiments().goal(compiled.experiment());
        terminal().progress("Searching " + name + ", " + goal.evaluations() + " runs at most");
        try (Interrupt interrupt = new Interrupt()) {
            Optimiser.Outcome outcome = new Optimiser(goal, compiled.programs(), solver.options(compiled.plan()), options.jobs())
                    .run(interrupt).orElseThrow(() -> cancelled(0));
            compiled.writeTable(this, options, SearchTable.of(outcome));
            tell(outcome);
            compiled.writePage(this, options, page -> page.of(outcome));
            if (interrupt.requested()) {
                throw cancelled(outcome.evaluations().size());
            }
        }
    }

    private static DiagnosticException cancelled(int runs) {
        return new DiagnosticException(Diagnostic.error(Code.CANCELLED, "the search was cancelled after " + runs + " runs", "",
                Place.NOWHERE));
    }

    private void tell(Optimiser.Outcome outcome) {
        Goal goal = outcome.goal();
        Map<String, Double> values = new LinkedHashMap<>();
        for (int v = 0; v < goal.varied().size(); v++) {
            Varied varied = goal.varied().get(v);
            double value = outcome.best().values().get(v);
            say(varied.variable().name() + " = " + Figure.of(value, varied.variable().unit())
                    + (value == varied.low() || value == varied.high() ? ", at its bound" : ""));
            values.put(varied.variable().name(), varied.variable().unit().fromSi(value));
        }
        say((goal.maximise() ? "greatest " : "least ") + goal.objective().name() + " = "
                + Figure.of(outcome.best().objective(), goal.objective().unit()) + ", after "
                + outcome.evaluations().size() + " runs");
        List<Diagnostic> violated = new ArrayList<>();
        for (int c = 0; c < goal.constraints().size(); c++) {
            Goal.Limit limit = goal.constraints().get(c);
            double margin = outcome.best().margins().get(c);
            String left = Figure.of(margin, limit.margin().unit());
            say(limit.text() + ": " + (outcome.active().get(c) ? "active" : margin < 0 ? "violated by " + left : left + " left"));
            if (!outcome.feasible() && !outcome.active().get(c) && margin < 0) {
                violated.add(Diagnostic.error(Code.INFEASIBLE, "none of " + outcome.evaluations().size() + " runs satisfies every"
                        + " constraint; the nearest leaves " + left + " of '" + limit.text() + "'",
                        "give what varies more room, allow more evaluations, or ask for less", Place.NOWHERE));
            }
        }
        fact("values", values);
        fact("objective", goal.objective().unit().fromSi(outcome.best().objective()));
        fact("feasible", outcome.feasible());
        fact("active", outcome.active());
        fact("runs", outcome.evaluations().size());
        report(violated);
        if (!outcome.feasible() && violated.isEmpty()) {
            report(Diagnostic.error(Code.INFEASIBLE, "none of " + outcome.evaluations().size()
                    + " runs satisfies every constraint", "", Place.NOWHERE));
        }
    }
}
