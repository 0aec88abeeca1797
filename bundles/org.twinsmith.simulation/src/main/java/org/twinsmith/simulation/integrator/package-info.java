/**
 * Numerical integration of ordinary differential equations with error control and dense output.
 *
 * <p>Start at {@link org.twinsmith.simulation.integrator.DormandPrince}. Works on flat arrays without allocation. It
 * must not know events, programs or models.
 */
package org.twinsmith.simulation.integrator;
