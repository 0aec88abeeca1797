/**
 * Moves bodies along orbits that files give, by Orekit: the theory SGP4 for mean elements, the frames and the time scales. Orbits that a model
 * integrates need nothing of this: their equations stand in the library {@code twin.space}.
 *
 * <p>Start at {@link org.twinsmith.simulation.orbit.OrekitTheory}, which is found as a service. Orekit's types do not leave this package.
 */
package org.twinsmith.simulation.orbit;
