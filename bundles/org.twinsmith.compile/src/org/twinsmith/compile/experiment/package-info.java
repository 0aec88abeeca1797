/**
 * Sweeps, optimisations and calibrations of the model as values that can be run.
 *
 * <p>Start at {@link org.twinsmith.compile.experiment.Experiments}, with the figures that the compiler has made of the same
 * experiment. It must not know how experiments are run.
 */
package org.twinsmith.compile.experiment;
