package org.twinsmith.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.simulation.integrator.Integrator;
import org.twinsmith.simulation.integrator.Method;

/**
 * What a run came to, also where it stopped early.
 *
 * @param system the system's name
 * @param scenario the scenario's name, or empty
 * @param endTime where the run ended, s
 * @param statistics what it cost
 * @param outcomes one for each expectation, in order
 * @param occurrences the declared events that occurred, in the order of time
 * @param stopped why the run ended before the scenario did; empty where it did not
 */
public record Run(String system, String scenario, double endTime, Statistics statistics, List<Outcome> outcomes,
        List<Occurrence> occurrences, Optional<Diagnostic> stopped) {
    public Run {
        outcomes = List.copyOf(outcomes);
        occurrences = List.copyOf(occurrences);
    }

    /**
     * What a run cost.
     *
     * @param steps accepted steps
     * @param rejected rejected trial steps
     * @param evaluations evaluations of the right-hand side by the integrator, those for Jacobians counted
     * @param events instants at which a relation or a discrete value changed
     * @param jacobians evaluations of the Jacobian
     * @param factorisations LU decompositions
     * @param method the method of integration at the end of the run
     * @param choice why the run began with its method; empty where that was asked for
     * @param switches the changes of method, in the order of time, each with its reason
     */
    public record Statistics(long steps, long rejected, long evaluations, long events, long jacobians,
            long factorisations, Method method, String choice, List<Integrator.Switch> switches) {
        public Statistics {
            switches = List.copyOf(switches);
        }

        static Statistics of(Integrator integrator, long events) {
            Integrator.Effort effort = integrator.effort();
            return new Statistics(effort.accepted(), effort.rejected(), effort.evaluations(), events,
                    effort.jacobians(), effort.factorisations(), integrator.method(), integrator.choice(),
                    integrator.switches());
        }
    }

    /**
     * What became of an expectation.
     *
     * @param held whether it held; false where the run stopped before it was decided
     * @param violatedAt when it was first seen not to hold, s; NaN where it held
     */
    public record Outcome(ProgramInfo.Expectation expectation, boolean held, double violatedAt) {
    }

    /** A declared event at its time, s. */
    public record Occurrence(double time, ProgramInfo.Event event) {
    }

    /** Whether an event of the scenario ended the run, which then came to its end. */
    public boolean ended() {
        return occurrences.stream().anyMatch(each -> each.event().ends());
    }

    /** Whether the run came to its end and all expectations held. */
    public boolean passed() {
        return stopped.isEmpty() && outcomes.stream().allMatch(Outcome::held);
    }

    /** Why the run stopped early, and one finding for each expectation that did not hold. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> findings = new ArrayList<>();
        stopped.ifPresent(findings::add);
        outcomes.stream().filter(outcome -> !outcome.held()).forEach(outcome -> findings.add(Diagnostic.error(
                Code.EXPECTATION_FAILED, "expected \"" + outcome.expectation().text() + "\", which did not hold at "
                        + outcome.violatedAt() + " s", "", outcome.expectation().place())));
        return findings;
    }
}
