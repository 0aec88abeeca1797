/**
 * Runs a twin: integrates its program with adaptive steps, finds its events, records what happens.
 *
 * <p>Start at {@link org.twinsmith.simulation.Simulation} for a scenario from start to end, or at
 * {@link org.twinsmith.simulation.Stepper} for a twin that advances with a clock and is written to in between. Time is
 * in seconds since the start of the run, values are coherent SI. It knows programs of the core bundle only; never a
 * protocol or the language.
 */
package org.twinsmith.simulation;
