package org.twinsmith.runtime.plant;

import java.time.Duration;
import java.time.Instant;

import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.simulation.Simulation;

/**
 * How a plant runs.
 *
 * @param speed simulated seconds a second of the wall clock; 0 for as fast as all clients take the values
 * @param epoch source time of simulated time 0
 * @param simulation how the twin is computed
 */
public record PlantOptions(double speed, Instant epoch, Simulation.Options simulation) {
    private static final double TICK = 0.1;
    private static final double STEP_WITHOUT_SCENARIO = 1;

    public PlantOptions {
        if (!(speed >= 0) || !Double.isFinite(speed)) {
            throw new IllegalArgumentException("a speed of " + speed + "; 0 or more is allowed");
        }
    }

    /** True to the clock: the plant began now, at this speed. */
    public static PlantOptions of(double speed) {
        return new PlantOptions(speed, Instant.now(), Simulation.Options.DEFAULT);
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
