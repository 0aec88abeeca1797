/**
 * Small algebraic loops: square systems of equations that must be solved together.
 *
 * <p>Start at {@link org.twinsmith.simulation.algebra.NewtonLoop}; generated code holds one for each loop of the model.
 * Dense, without allocation while solving. It must not know what the equations mean.
 */
package org.twinsmith.simulation.algebra;
