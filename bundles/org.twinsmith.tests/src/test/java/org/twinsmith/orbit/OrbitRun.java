package org.twinsmith.orbit;

import java.util.List;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.fixture.Twins;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.recording.Trajectory;

/** A run of a model with orbits. */
record OrbitRun(Run run, Trajectory trajectory) {
    static final String HEAD = """
            namespace test
            import twin.si.*
            import twin.space.*
            """;

    static OrbitRun of(String body, String scenario) {
        TwinProgram program = Twins.programs(Twins.plan(Twins.text(HEAD + body), scenario)).get();
        Trajectory trajectory = Trajectory.of(program.info());
        Run run = new Simulation(program, Simulation.Options.of(program.info().solver())).run(trajectory, Cancellation.NEVER);
        run.stopped().ifPresent(why -> {
            throw new AssertionError(why.toString());
        });
        return new OrbitRun(run, trajectory);
    }

    /** SI. */
    double[] column(String name) {
        return trajectory.si(trajectory.column(name));
    }

    double[] times() {
        return trajectory.times();
    }

    /** When an event occurred, s. */
    List<Double> instants(String event) {
        return run.occurrences().stream().filter(each -> each.event().name().equals(event)).map(Run.Occurrence::time).toList();
    }
}
