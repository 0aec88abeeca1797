package org.twinsmith.simulation.experiment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.experiment.Measure;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.RowKind;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.RunListener;
import org.twinsmith.simulation.Simulation;

/** Runs a twin once with some values of its own, and measures the run. May be called from many threads. */
public final class Trial {
    private final Supplier<TwinProgram> programs;
    private final Simulation.Options options;
    private final List<Measure> measures;

    /**
     * What came of a run.
     *
     * @param measures their values, SI; not a number where the run stopped early
     * @param unmet how many of the scenario's expectations did not hold
     * @param stopped why the run stopped early
     */
    public record Result(List<Double> measures, int unmet, Optional<Diagnostic> stopped) {
        public Result {
            measures = List.copyOf(measures);
        }

        /** Whether the run was cancelled, so that it says nothing. */
        boolean isCancelled() {
            return stopped.filter(each -> each.code() == Code.CANCELLED).isPresent();
        }
    }

    public Trial(Supplier<TwinProgram> programs, Simulation.Options options, List<Measure> measures) {
        this.programs = programs;
        this.options = options;
        this.measures = List.copyOf(measures);
    }

    /** Runs. @param given values, SI, of parameters, inputs, and starts */
    public Result run(Map<Variable, Double> given, Cancellation cancellation) {
        return run(programs.get(), given, cancellation);
    }

    /** Runs with a seed for the noise in the model instead of the scenario's. */
    Result run(Map<Variable, Double> given, long seed, Cancellation cancellation) {
        TwinProgram program = programs.get();
        program.seed(seed);
        return run(program, given, cancellation);
    }

    private Result run(TwinProgram program, Map<Variable, Double> given, Cancellation cancellation) {
        Optional<Diagnostic> outside = outside(given);
        if (outside.isPresent()) {
            return new Result(nothing(), 0, outside);
        }
        given.forEach((variable, value) -> program.give(variable.slot(), variable.negated() ? -value : value));
        Watch watch = new Watch(measures);
        Run run = new Simulation(program, options).run(parameterCheck(program).and(watch), cancellation);
        int unmet = (int) run.outcomes().stream().filter(outcome -> !outcome.held()).count();
        return run.stopped().isPresent() ? new Result(nothing(), unmet, run.stopped())
                : new Result(watch.measured(run.endTime()), unmet, Optional.empty());
    }

    private List<Double> nothing() {
        return Collections.nCopies(measures.size(), Double.NaN);
    }

    private static Optional<Diagnostic> outside(Map<Variable, Double> given) {
        return given.entrySet().stream().filter(each -> !each.getKey().range().contains(each.getValue())).findFirst()
                .map(each -> outside(each.getKey(), each.getValue()));
    }

    /** What is computed from given parameters has to be in its range too. */
    private static RunListener parameterCheck(TwinProgram program) {
        return new RunListener() {
            @Override
            public void row(double time, double[] values, RowKind kind) {
                if (time > 0) {
                    return;
                }
                for (Variable variable : program.variables()) {
                    if (variable.role() == Role.PARAMETER && !variable.range().contains(variable.in(values))) {
                        throw new DiagnosticException(outside(variable, variable.in(values)));
                    }
                }
            }
        };
    }

    private static Diagnostic outside(Variable variable, double value) {
        return Diagnostic.error(Code.RANGE, variable.name() + " is " + variable.unit().fromSi(value) + ", allowed is "
                + variable.unit().fromSi(variable.range().low()) + " .. " + variable.unit().fromSi(variable.range().high())
                + " [" + variable.unit().text() + "]", "change the experiment or the range", variable.place());
    }
}
