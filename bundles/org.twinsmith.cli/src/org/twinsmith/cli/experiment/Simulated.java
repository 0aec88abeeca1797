package org.twinsmith.cli.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.twinsmith.cli.console.ExplanationText;
import org.twinsmith.cli.console.Hashes;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.report.RunReport;
import org.twinsmith.report.RunReport.Fact;
import org.twinsmith.report.Series;
import org.twinsmith.report.SignalSeries;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.explanation.Explanation;
import org.twinsmith.simulation.recording.Trajectory;

/** A scenario that was simulated, on its way into a report. @param drawing the topology as one SVG element */
public record Simulated(Plan plan, String drawing, Trajectory trajectory, Run run, List<RunReport.Requirement> requirements,
        List<Explanation> explanations) {
    /** A report tells so many changes of the method. */
    private static final int FEW = 20;

    /** What a mirror adds to the report. @param series what it followed, @param counted how much that was, @param origin where it came from */
    public record Mirrored(List<Series> series, List<Fact> counted, List<Fact> origin) {
        static final Mirrored NOTHING = new Mirrored(List.of(), List.of(), List.of());
    }

    public RunReport report(Mirrored mirrored, List<Diagnostic> diagnostics) {
        List<Series> series = new ArrayList<>(model());
        series.addAll(mirrored.series());
        return new RunReport(plan.name(), plan.scenario().name(), drawing, run.ended() ? run.endTime() : plan.scenario().duration(),
                run.endTime(), series, events(), expectations(), requirements, diagnostics, statistics(mirrored.counted()),
                origin(mirrored.origin()));
    }

    private List<Series> model() {
        List<Series> series = new ArrayList<>();
        for (int column = 0; column < trajectory.variables().size(); column++) {
            series.add(SignalSeries.ofModel(trajectory.variables().get(column), trajectory.times(), trajectory.si(column)));
        }
        return series;
    }

    private List<RunReport.Event> events() {
        return run.occurrences().stream().map(each -> new RunReport.Event(each.time(), each.event().name(),
                RunReport.Severity.of(each.event().severity()), each.event().message(), reasons(each, explanations))).toList();
    }

    /** Why an event occurred, in lines; empty where nothing asks for it. */
    static List<String> reasons(Run.Occurrence event, List<Explanation> explanations) {
        return explanations.stream().filter(each -> each.time() == event.time() && each.alarm().equals(event.event().name()))
                .findFirst().map(ExplanationText::of).orElse(List.of());
    }

    private List<RunReport.Expectation> expectations() {
        return run.outcomes().stream().map(each -> new RunReport.Expectation(each.expectation().text(), each.held(),
                each.violatedAt())).toList();
    }

    private List<Fact> statistics(List<Fact> mirrored) {
        Run.Statistics cost = run.statistics();
        List<Fact> facts = new ArrayList<>(List.of(new Fact("Variables", Integer.toString(plan.variables().size())),
                new Fact("States", Integer.toString(plan.layout().states())),
                new Fact("Method of integration", cost.method().title()),
                new Fact("Integration steps", cost.steps() + " (" + cost.rejected() + " rejected)"),
                new Fact("Events", Long.toString(cost.events()))));
        facts.addAll(mirrored);
        if (!cost.choice().isEmpty()) {
            facts.add(new Fact("At 0 s", cost.choice()));
        }
        cost.switches().stream().limit(FEW).forEach(each -> facts.add(new Fact("From %.6g s".formatted(each.time()),
                each.to().title() + ": " + each.reason())));
        return facts;
    }

    private RunReport.Origin origin(List<Fact> further) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Java", System.getProperty("java.vm.name") + " " + Runtime.version()),
                new Fact("Platform", System.getProperty("os.name") + " " + System.getProperty("os.arch"))));
        facts.addAll(further);
        return new RunReport.Origin(plan.provenance(), Instant.now(), Hashes.sha256(plan.toString()), facts);
    }
}
