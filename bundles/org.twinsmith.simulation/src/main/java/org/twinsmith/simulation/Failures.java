package org.twinsmith.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.NoConvergence;
import org.twinsmith.core.program.ProgramInfo;

/** Words for what can go wrong in a run of one program. */
final class Failures {
    private final ProgramInfo info;
    /** Those of the variables. */
    private final int[] slots;

    Failures(ProgramInfo info) {
        this.info = info;
        slots = info.variables().stream().mapToInt(Variable::slot).distinct().toArray();
    }

    DiagnosticException noConvergence(NoConvergence cause) {
        Place place = info.variables().stream().filter(v -> v.name().equals(cause.unknown())).findFirst()
                .map(Variable::place).orElse(Place.NOWHERE);
        return new DiagnosticException(Diagnostic.error(Code.NO_CONVERGENCE, cause.getMessage(),
                "give " + cause.unknown() + " a 'start' near its solution, or look at whether the equations can hold at "
                        + "all there", place), cause);
    }

    DiagnosticException chatter(double time, List<String> relations, int limit, String distance) {
        String culprits = relations.isEmpty() ? "the reactions to events"
                : String.join(", ", relations.stream().map(text -> "\"" + text + "\"").toList());
        return new DiagnosticException(Diagnostic.error(Code.CHATTER, "more than " + limit + " events follow each other "
                + distance + " at " + time + " s; what changes again and again: " + culprits,
                "add a hysteresis or an end state, so that an event does not call for the next one at once", Place.NOWHERE));
    }

    DiagnosticException noHistory() {
        return new DiagnosticException(Diagnostic.error(Code.NO_CONVERGENCE, "what a delay gives before the start is the"
                + " delayed value at the start, and that depends on itself without an end",
                "give 'delay' a third argument: the value before the start", Place.NOWHERE));
    }

    /** @param values of the program at that time, evaluated */
    DiagnosticException stepTooSmall(double time, double step, double[] values) {
        return unsteady("at " + time + " s no step above " + step + " s meets the tolerance", values,
                "Look for a value that grows without bound, a jump that is no event, or equations much faster than the rest");
    }

    /** @param outlook steps that the rest of the run would take @param values of the program, evaluated */
    DiagnosticException hopeless(double time, double target, double outlook, double[] values) {
        return unsteady(String.format(Locale.ROOT, "at %s s the run is so slow that the rest until %s s would take %.1e"
                + " steps", time, target, outlook), values, "Look for an oscillation much faster than what the scenario is"
                        + " about, or shorten the scenario");
    }

    private DiagnosticException unsteady(String what, double[] values, String remedy) {
        Optional<Variable> culprit = fastest(values);
        return new DiagnosticException(Diagnostic.error(Code.STEP_TOO_SMALL, what + culprit.map(variable -> String.format(
                Locale.ROOT, "; %s changes fastest: it is %.6g [%s] and changes by %.3g a second", variable.name(),
                variable.shown(values), variable.unit().text(), rate(variable, values) / variable.unit().factor()))
                .orElse(""), remedy, culprit.map(Variable::place).orElse(Place.NOWHERE)));
    }

    /** The state whose derivative is the largest share of its value, or of its unit where the value is small. */
    private Optional<Variable> fastest(double[] values) {
        return info.variables().stream().filter(variable -> variable.slot() < info.layout().states())
                .max(Comparator.comparingDouble(variable -> Math.abs(rate(variable, values))
                        / Math.max(Math.abs(variable.in(values)), variable.unit().factor())));
    }

    private double rate(Variable variable, double[] values) {
        double rate = values[info.layout().derivativeOf(variable.slot())];
        return variable.negated() ? -rate : rate;
    }

    DiagnosticException relationNotFinite(int relation, double time) {
        return notFinite("the comparison \"" + info.relations().get(relation) + "\"", Double.NaN, time, Place.NOWHERE);
    }

    DiagnosticException cancelled(double time) {
        return new DiagnosticException(Diagnostic.error(Code.CANCELLED, "the run was cancelled at " + time + " s", "",
                Place.NOWHERE));
    }

    /** The finding for the first variable, or derivative of a state, that is not finite. */
    Optional<DiagnosticException> notFinite(double[] values, double time) {
        return allFinite(values) ? Optional.empty() : firstNotFinite(values, time);
    }

    private boolean allFinite(double[] values) {
        for (int slot : slots) {
            if (!Double.isFinite(values[slot])) {
                return false;
            }
        }
        for (int d = info.layout().firstDerivative(); d < values.length; d++) {
            if (!Double.isFinite(values[d])) {
                return false;
            }
        }
        return true;
    }

    private Optional<DiagnosticException> firstNotFinite(double[] values, double time) {
        for (Variable variable : info.variables()) {
            if (!Double.isFinite(values[variable.slot()])) {
                return Optional.of(notFinite(variable.name(), variable.in(values), time, variable.place()));
            }
        }
        Layout layout = info.layout();
        for (Variable variable : info.variables()) {
            if (variable.slot() < layout.states() && !Double.isFinite(values[layout.derivativeOf(variable.slot())])) {
                return Optional.of(notFinite("der(" + variable.name() + ")",
                        values[layout.derivativeOf(variable.slot())], time, variable.place()));
            }
        }
        return Optional.empty();
    }

    private static DiagnosticException notFinite(String what, double value, double time, Place place) {
        return new DiagnosticException(Diagnostic.error(Code.NOT_FINITE, what + " is "
                + (Double.isNaN(value) ? "undefined" : value > 0 ? "infinite" : "minus infinity") + " at " + time + " s",
                "look for a division by zero, or a root or logarithm of a negative number", place));
    }
}
