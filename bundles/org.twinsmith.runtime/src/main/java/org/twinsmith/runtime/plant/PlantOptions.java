package org.twinsmith.runtime.plant;

import java.time.Duration;
import java.time.Instant;

import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.opcua.security.ServerSecurity;
import org.twinsmith.simulation.Simulation;

/**
 * How a plant runs.
 *
 * @param speed simulated seconds a second of the wall clock; 0 for as fast as all clients take the values
 * @param epoch source time of simulated time 0
 * @param simulation how the twin is computed
 * @param security whom its server lets in
 */
public record PlantOptions(double speed, Instant epoch, Simulation.Options simulation, ServerSecurity security) {
    private static final double TICK = 0.1;
    private static final double STEP_WITHOUT_SCENARIO = 1;

    public PlantOptions {
        if (!(speed >= 0) || !Double.isFinite(speed)) {
            throw new IllegalArgumentException("a speed of " + speed + "; 0 or more is allowed");
        }
    }

    /** For everybody who can reach it, which on the loopback is this machine. */
    public PlantOptions(double speed, Instant epoch, Simulation.Options simulation) {
        this(speed, epoch, simulation, ServerSecurity.open());
    }

    /** True to the clock: the plant began now, at this speed; for everybody who can reach it. */
    public static PlantOptions of(double speed) {
        return new PlantOptions(speed, Instant.now(), Simulation.Options.DEFAULT);
    }

    /** The same for those whom a security lets in. */
    public PlantOptions with(ServerSecurity other) {
        return new PlantOptions(speed, epoch, simulation, other);
    }

    /** Whether the plant follows the wall clock. */
    boolean isPaced() {
        return speed > 0;
    }

    /**
     * Simulated time between two publications, s: the scenario's recording interval, but less where that would leave
     * clients without news for longer than a tenth of a second.
     */
    double step(ProgramInfo program) {
        double wanted = program.interval() > 0 ? program.interval() : STEP_WITHOUT_SCENARIO;
        return isPaced() ? Math.min(wanted, speed * TICK) : wanted;
    }

    /** Wall-clock time between two publications; zero where there is no pace. */
    Duration tick(ProgramInfo program) {
        return isPaced() ? Duration.ofNanos(Math.round(step(program) / speed * 1e9)) : Duration.ZERO;
    }
}
