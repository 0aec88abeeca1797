/**
 * Experiments as values: which parameters, inputs and starts vary, and what is measured on each run.
 *
 * <p>Start at {@link org.twinsmith.core.experiment.Design} for the points of a sweep and at
 * {@link org.twinsmith.core.experiment.Measure} for what is measured. All numbers are coherent SI. It must know neither
 * the language nor how runs are computed.
 */
package org.twinsmith.core.experiment;
