/**
 * Runs one program many times with different values: sweeps, optimisation, calibration.
 *
 * <p>Start at {@link org.twinsmith.simulation.experiment.Sweep}. Each run has a program instance of its own, and a
 * result is kept by the number of its point, so that results do not depend on how many workers there are, nor on which
 * was faster. It must not know the language.
 */
package org.twinsmith.simulation.experiment;
