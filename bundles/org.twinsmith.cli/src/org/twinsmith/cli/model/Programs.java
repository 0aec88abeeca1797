package org.twinsmith.cli.model;

import java.util.function.Supplier;

import org.twinsmith.cli.console.Action;
import org.twinsmith.codegen.java.InProcess;
import org.twinsmith.codegen.java.ProgramSource;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.RunListener;
import org.twinsmith.simulation.Simulation;

/** Plans as running code. */
public final class Programs {
    private Programs() {
    }

    /** The generated classes of a plan, compiled into this process; each call makes an independent twin. */
    public static Supplier<TwinProgram> of(Action action, Plan plan) {
        action.terminal().progress("Compiling the generated code");
        return new InProcess(Simulation.class).compile(ProgramSource.inProcess(plan));
    }

    /** Shows how far a run is, a few times a second at most. */
    public static RunListener progress(Action action, String step) {
        return new RunListener() {
            private static final long PAUSE_NANOS = 200_000_000;
            private long last = System.nanoTime();

            @Override
            public void progress(double time, double end) {
                long now = System.nanoTime();
                if (now - last > PAUSE_NANOS || time >= end) {
                    last = now;
                    action.terminal().progress(step, time / end);
                }
            }
        };
    }
}
