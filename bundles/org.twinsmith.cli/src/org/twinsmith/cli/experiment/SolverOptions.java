package org.twinsmith.cli.experiment;

import java.util.Locale;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.integrator.Method;

import picocli.CommandLine.Option;

/** How a run is integrated. */
final class SolverOptions {
    /** Only the first of many changes are printed without being asked for. */
    private static final int FEW = 3;
    private static final double LEAST_TOLERANCE = 1e-14;

    @Option(names = {"--solver", "--method"}, paramLabel = "METHOD", converter = MethodConverter.class,
            completionCandidates = MethodConverter.Words.class,
            description = "Method of integration: ${COMPLETION-CANDIDATES} (default: the scenario's, else auto, chosen during the run)")
    private Method method;

    @Option(names = "--tolerance", paramLabel = "SHARE",
            description = "Relative error that a step may have (default: the scenario's, else 1e-9)")
    private Double tolerance;

    @Option(names = "--step", paramLabel = "SECONDS",
            description = "Length of the steps of rk4 and euler (default: the scenario's, else 0.001)")
    private Double step;

    /**
     * What is said here, else in the scenario.
     *
     * @throws DiagnosticException USAGE where a number is out of range, SOLVER_MISSING where the method needs a library
     */
    Simulation.Options options(Plan plan) {
        Simulation.Options asked = Simulation.Options.of(plan.scenario().solver());
        Method chosen = method == null ? asked.method() : method;
        chosen.obstacle().ifPresent(missing -> {
            throw new DiagnosticException(missing);
        });
        if (tolerance != null && !(tolerance >= LEAST_TOLERANCE && tolerance <= 1)) {
            throw usage("--tolerance is " + tolerance + ", allowed is " + LEAST_TOLERANCE + " .. 1");
        }
        if (step != null && !(step > 0 && Double.isFinite(step))) {
            throw usage("--step is " + step + " s, and steps are longer than 0 s");
        }
        Simulation.Options exact = tolerance == null ? asked : asked.withTolerances(tolerance, tolerance * 1e-3);
        return exact.withFixedStep(chosen, step == null ? asked.fixedStep() : step, false);
    }

    private static DiagnosticException usage(String message) {
        return new DiagnosticException(Diagnostic.error(Code.USAGE, message, "", Place.NOWHERE));
    }

    /**
     * For persons: what a run cost and why its method was changed.
     *
     * @param all whether to tell every change, and why the run began as it did
     */
    static String summary(Run.Statistics statistics, boolean all) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%s: %d steps, %d evaluations, %d events",
                statistics.method().title(), statistics.steps(), statistics.evaluations(), statistics.events()));
        if (all) {
            text.append(String.format(Locale.ROOT, "; %d rejected steps, %d Jacobians, %d decompositions",
                    statistics.rejected(), statistics.jacobians(), statistics.factorisations()));
            text.append(System.lineSeparator()).append("0 s  ")
                    .append(statistics.choice().isEmpty() ? "the method that was asked for" : statistics.choice());
        }
        int told = all ? statistics.switches().size() : Math.min(FEW, statistics.switches().size());
        statistics.switches().subList(0, told).forEach(each -> text.append(String.format(Locale.ROOT, "%n%.6g s  %s, %s",
                each.time(), each.to().title(), each.reason())));
        if (told < statistics.switches().size()) {
            text.append(String.format("%nand %d more changes of the method, which --explain tells",
                    statistics.switches().size() - told));
        }
        return text.toString();
    }
}
