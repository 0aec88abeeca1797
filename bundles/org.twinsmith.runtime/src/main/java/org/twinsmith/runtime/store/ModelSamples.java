package org.twinsmith.runtime.store;

import java.time.Instant;
import java.util.stream.Collectors;

import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.simulation.recording.Trajectory;

/** What a model's own simulation computed, on its way into a store. Simulated time 0 is the start of the run. */
public final class ModelSamples {
    private ModelSamples() {
    }

    /** Keeps a trajectory with a run that was begun. */
    public static void keep(Trajectory trajectory, RunRecord run, SampleStore store) {
        store.describe(run.id(), trajectory.variables().stream().collect(Collectors.toMap(Variable::name, Variable::unit)));
        double[] times = trajectory.times();
        for (int column = 0; column < trajectory.variables().size(); column++) {
            String signal = trajectory.variables().get(column).name();
            double[] values = trajectory.si(column);
            for (int row = 0; row < times.length; row++) {
                Instant time = run.started().plusNanos(Math.round(times[row] * 1e9));
                store.add(run.id(), Origin.MODEL, new Sample(signal, values[row], Quality.GOOD, time, time));
            }
        }
        store.commit();
    }
}
