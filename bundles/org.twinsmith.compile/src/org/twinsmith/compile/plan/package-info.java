/**
 * The last phase: gives every variable its slot and writes down the plan.
 *
 * <p>Start at {@link org.twinsmith.compile.plan.PlanAssembly}. It decides nothing about equations any more; it only
 * separates what an integrator needs at every step from what is merely shown, and finds instants known beforehand.
 */
package org.twinsmith.compile.plan;
