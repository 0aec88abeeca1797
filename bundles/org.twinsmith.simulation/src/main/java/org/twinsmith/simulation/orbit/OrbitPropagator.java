package org.twinsmith.simulation.orbit;

/** Carries a body from the start of a scenario to any instant of it. For one thread. */
public interface OrbitPropagator {
    /** The name of the body in the twin; empty where the twin is the body. */
    String body();

    /** Length of the scenario, s. */
    double duration();

    /**
     * Where the body is and how fast.
     *
     * @param time s from the start, from 0 to the duration
     * @param state receives position and velocity in the GCRF, m and m/s; not numbers where the run did not get that far
     */
    void at(double time, double[] state);
}
