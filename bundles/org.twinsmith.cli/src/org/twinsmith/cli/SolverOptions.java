package org.twinsmith.cli;

import java.util.Locale;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.integrator.Method;

import picocli.CommandLine.Option;

/** How a run is integrated. */
final class SolverOptions {
    @Option(names = "--method", paramLabel = "METHOD",
            description = "Method of integration: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, chosen during the run)",
            defaultValue = "AUTO")
    private Method method;

    @Option(names = "--tolerance", paramLabel = "SHARE",
            description = "Relative error that a step may have (default: ${DEFAULT-VALUE})", defaultValue = "1e-9")
    private double tolerance;

    @Option(names = "--step", paramLabel = "SECONDS",
            description = "Length of the steps of RK4 and EULER (default: ${DEFAULT-VALUE})", defaultValue = "0.001")
    private double step;

    /** @throws DiagnosticException USAGE where a number is out of range */
    Simulation.Options options() {
        try {
            return Simulation.Options.DEFAULT.withTolerances(tolerance, tolerance * 1e-3)
                    .withFixedStep(method, step, false);
        } catch (IllegalArgumentException e) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, e.getMessage(),
                    "Tolerances from 1e-14 and steps above 0 are possible", Place.NOWHERE), e);
        }
    }

    /** A line for persons about what a run cost and why its method was changed. */
    static String summary(Run.Statistics statistics) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%s: %d steps, %d evaluations, %d events",
                statistics.method().title(), statistics.steps(), statistics.evaluations(), statistics.events()));
        statistics.switches().forEach(each -> text.append(String.format(Locale.ROOT, "%n%.6g s  %s, %s", each.time(),
                each.to().title(), each.reason())));
        return text.toString();
    }
}
