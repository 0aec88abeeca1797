package org.twinsmith.compile;

import java.util.Optional;

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
        SimulatedText simulated = attempt(plan);
        simulated.run.stopped().ifPresent(why -> {
            throw new AssertionError(why.toString());
        });
        return simulated;
    }

    /** Why a run ends before its time. */
    static Optional<Diagnostic> stopped(Plan plan) {
        return attempt(plan).run.stopped();
    }

    private static SimulatedText attempt(Plan plan) {
        TwinProgram program = new InProcess(Simulation.class).compile(ProgramSource.of(plan)).get();
        Trajectory trajectory = Trajectory.of(program.info());
        Run run = new Simulation(program, Simulation.Options.DEFAULT).run(trajectory, Cancellation.NEVER);
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
