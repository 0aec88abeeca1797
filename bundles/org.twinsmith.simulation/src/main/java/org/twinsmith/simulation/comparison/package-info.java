/**
 * How far two runs lie from each other, signal by signal.
 *
 * <p>Start at {@link org.twinsmith.simulation.comparison.Comparison}. It compares tables, so that it does not matter
 * where the runs come from; it must know neither programs nor solvers.
 */
package org.twinsmith.simulation.comparison;
