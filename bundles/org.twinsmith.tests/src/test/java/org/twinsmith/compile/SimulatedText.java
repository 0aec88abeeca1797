package org.twinsmith.compile;

import java.util.Optional;
import java.util.function.Supplier;

import org.twinsmith.codegen.java.InProcess;
import org.twinsmith.codegen.java.ProgramSource;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.recording.Trajectory;

/** A model on its whole way: compiled, generated, compiled again, and run. */
record SimulatedText(Run run, Trajectory trajectory) {
    static SimulatedText of(Plan plan) {
        return completed(attempt(programs(plan).get()));
    }

    static SimulatedText of(Plan plan, Simulation.Options options) {
        return completed(attempt(programs(plan).get(), options));
    }

    /** With another seed than the scenario's. */
    static SimulatedText of(Plan plan, long seed) {
        TwinProgram program = programs(plan).get();
        program.seed(seed);
        return completed(attempt(program));
    }

    private static Supplier<TwinProgram> programs(Plan plan) {
        return new InProcess(Simulation.class).compile(ProgramSource.inProcess(plan));
    }

    private static SimulatedText completed(SimulatedText simulated) {
        simulated.run.stopped().ifPresent(why -> {
            throw new AssertionError(why.toString());
        });
        return simulated;
    }

    /** Why a run ends before its time. */
    static Optional<Diagnostic> stopped(Plan plan) {
        return attempt(programs(plan).get()).run.stopped();
    }

    private static SimulatedText attempt(TwinProgram program) {
        return attempt(program, Simulation.Options.DEFAULT);
    }

    private static SimulatedText attempt(TwinProgram program, Simulation.Options options) {
        Trajectory trajectory = Trajectory.of(program.info());
        Run run = new Simulation(program, options).run(trajectory, Cancellation.NEVER);
        return new SimulatedText(run, trajectory);
    }

    static SimulatedText of(String body) {
        return of(CompiledText.plan(body));
    }

    /** SI value of a recorded variable in the last row. */
    double last(String name) {
        double[] column = column(name);
        return column[column.length - 1];
    }

    /** SI value of a recorded variable at an instant: the last row that is not later, so what holds after an event. */
    double at(double time, String name) {
        double[] times = trajectory.times();
        int row = 0;
        while (row + 1 < times.length && times[row + 1] <= time + 1e-9) {
            row++;
        }
        return column(name)[row];
    }

    /** SI values of a recorded variable. */
    double[] column(String name) {
        return trajectory.si(trajectory.column(name));
    }
}
