package org.twinsmith.report;

import java.time.Instant;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Provenance;
import org.twinsmith.core.signal.Quality;

/** The reports that the tests write. */
final class Reports {
    private static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>.a { fill: red; }</style></svg>";

    private Reports() {
    }

    static double[] times(int count, double step) {
        return IntStream.range(0, count).mapToDouble(i -> i * step).toArray();
    }

    static Series sampled(String name, String unit, int count, double step, DoubleUnaryOperator curve) {
        double[] times = times(count, step);
        return Series.model(name, unit, times, IntStream.range(0, count).mapToDouble(i -> curve.applyAsDouble(times[i])).toArray());
    }

    static RunReport of(List<Series> series) {
        return of(series, List.of());
    }

    /** Of a run of so many seconds. */
    static RunReport lasting(double seconds, List<Series> series) {
        RunReport brief = of(series);
        return new RunReport(brief.system(), brief.scenario(), brief.drawing(), seconds, seconds, series, brief.events(), brief.expectations(),
                brief.requirements(), brief.diagnostics(), brief.statistics(), brief.origin());
    }

    static RunReport of(List<Series> series, List<RunReport.Event> events) {
        return report("Station", "Day", series, events);
    }

    /** Everything that a report can show, with one foreign text in every place that takes one. */
    static RunReport full(String text) {
        double[] times = {0, 60, 120};
        List<Series> series = List.of(
                Series.model(text, text, times, new double[] {1, 2, 3}),
                Series.mirrored(text, text, times, new double[] {1, Double.NaN, 3.5},
                        List.of(Quality.GOOD, Quality.BAD, Quality.UNCERTAIN)),
                Series.discrete("mode", List.of(text, "auto"), times, new double[] {0, 1, 1}));
        List<RunReport.Event> events = List.of(new RunReport.Event(60, text, RunReport.Severity.HIGH, text, List.of(text)));
        return report(text, text, series, events);
    }

    private static RunReport report(String system, String text, List<Series> series, List<RunReport.Event> events) {
        Provenance provenance = new Provenance("Twinsmith 0.1.0", text, text, List.of(new Provenance.Input(text, "ab12")));
        return new RunReport(system, text, DRAWING, 120, 120, series, events,
                List.of(new RunReport.Expectation(text, true, Double.NaN), new RunReport.Expectation(text, false, 60)),
                List.of(new RunReport.Requirement(text, text, true, List.of()), new RunReport.Requirement(text, text, false, List.of(text))),
                List.of(Diagnostic.warning(Code.UNCONNECTED_PORT, text, text, new Place(text, 1, 2, 0, 1))),
                List.of(new RunReport.Fact(text, text)),
                new RunReport.Origin(provenance, Instant.parse("2026-11-21T01:40:00Z"), "cd34",
                        List.of(new RunReport.Fact(text, text))));
    }
}
