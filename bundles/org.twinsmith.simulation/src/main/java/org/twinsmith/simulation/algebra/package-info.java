/**
 * Algebraic loops: square systems of equations that must be solved together.
 *
 * <p>Start at {@link org.twinsmith.simulation.algebra.NewtonLoop}; generated code holds one for each loop of the model.
 * Small ones dense, large ones sparse; without allocation while Newton's method converges. It must not know what the equations mean.
 */
package org.twinsmith.simulation.algebra;
