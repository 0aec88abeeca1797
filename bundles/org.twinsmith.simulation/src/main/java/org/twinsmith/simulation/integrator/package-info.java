/**
 * Numerical integration of ordinary differential equations with dense output: explicit and implicit methods, with error
 * control or fixed steps, behind one interface.
 *
 * <p>Start at {@link org.twinsmith.simulation.integrator.Method}, which makes an
 * {@link org.twinsmith.simulation.integrator.Integrator}. Works on flat arrays without allocation. It must not know
 * events, programs or models.
 */
package org.twinsmith.simulation.integrator;
