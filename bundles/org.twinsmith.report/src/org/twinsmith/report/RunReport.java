package org.twinsmith.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Provenance;

/**
 * Everything that the report of one run shows.
 *
 * @param system name of the system
 * @param scenario name of the scenario, or empty
 * @param drawing the topology as one SVG element, or empty
 * @param duration simulated time that the scenario asks for, s
 * @param endTime simulated time that was reached, s
 * @param series what was recorded and mirrored
 * @param events what occurred, in the order of time
 * @param expectations what was expected, and what came of it
 * @param requirements those of the model that the scenario is to show
 * @param diagnostics findings of the model and of the run; an error says why it stopped
 * @param statistics what the run cost, and what the mirror and the store counted
 * @param origin what went in
 */
public record RunReport(String system, String scenario, String drawing, double duration, double endTime,
        List<Series> series, List<Event> events, List<Expectation> expectations, List<Requirement> requirements,
        List<Diagnostic> diagnostics, List<Fact> statistics, Origin origin) {
    public RunReport {
        series = List.copyOf(series);
        events = List.copyOf(events);
        expectations = List.copyOf(expectations);
        requirements = List.copyOf(requirements);
        diagnostics = List.copyOf(diagnostics);
        statistics = List.copyOf(statistics);
    }

    /** How much an event weighs. */
    public enum Severity {
        LOW, MEDIUM, HIGH;

        /** Reads the word of the language; what is none of its three counts as low. */
        public static Severity of(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "high" -> HIGH;
                case "medium" -> MEDIUM;
                default -> LOW;
            };
        }
    }

    /** Something that occurred. @param time seconds since the start @param message text for an operator, or empty @param reasons why, in lines */
    public record Event(double time, String name, Severity severity, String message, List<String> reasons) {
        public Event {
            reasons = List.copyOf(reasons);
        }

        /** An event that speaks for itself. */
        public Event(double time, String name, Severity severity, String message) {
            this(time, name, severity, message, List.of());
        }
    }

    /** What became of an expectation. @param violatedAt when it first did not hold, s; NaN where that is unknown */
    public record Expectation(String text, boolean held, double violatedAt) {
    }

    /**
     * What the run says of a requirement.
     *
     * @param held whether the run came to its end with all that was expected
     * @param others further scenarios that have to show it
     */
    public record Requirement(String name, String text, boolean held, List<String> others) {
        public Requirement {
            others = List.copyOf(others);
        }
    }

    /** A line of a list of facts. */
    public record Fact(String label, String value) {
    }

    /**
     * What went into the run, so that it can be done again.
     *
     * @param provenance tool, model and the hashes of its files
     * @param created when the report was made
     * @param planHash hash of the plan, or empty
     * @param facts further lines: Java, platform, path of the store, endpoint
     */
    public record Origin(Provenance provenance, Instant created, String planHash, List<Fact> facts) {
        public Origin {
            facts = List.copyOf(facts);
        }
    }
}
