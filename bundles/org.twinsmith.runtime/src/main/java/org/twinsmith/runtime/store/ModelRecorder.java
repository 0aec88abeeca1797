package org.twinsmith.runtime.store;

import java.time.Instant;
import java.util.List;

import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.simulation.RowKind;
import org.twinsmith.simulation.RunListener;

/** Keeps what the model's own simulation computes, with simulated time 0 at the start of the run. */
public final class ModelRecorder implements RunListener {
    private final SampleStore store;
    private final RunRecord run;
    private final List<Variable> variables;

    /** @param run begun in the store already @param variables what to keep */
    public ModelRecorder(SampleStore store, RunRecord run, List<Variable> variables) {
        this.store = store;
        this.run = run;
        this.variables = List.copyOf(variables);
    }

    @Override
    public void row(double time, double[] values, RowKind kind) {
        Instant sourceTime = run.started().plusNanos(Math.round(time * 1e9));
        Instant now = Instant.now();
        for (Variable variable : variables) {
            store.add(run.id(), Origin.MODEL,
                    new Sample(variable.name(), variable.in(values), Quality.GOOD, sourceTime, now));
        }
    }
}
