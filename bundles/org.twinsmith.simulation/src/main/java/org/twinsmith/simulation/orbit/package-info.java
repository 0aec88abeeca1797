/**
 * Moves bodies along orbits: by Orekit along those that files give, with the theory SGP4 for mean elements, the frames and the time scales; and
 * those that a model integrates in two ways behind one interface, by the program's own equations and by Orekit's numerical propagator.
 *
 * <p>Start at {@link org.twinsmith.simulation.orbit.OrekitTheory}, which is found as a service, and at
 * {@link org.twinsmith.simulation.orbit.OrbitPropagator}. Orekit's types do not leave this package.
 */
package org.twinsmith.simulation.orbit;
