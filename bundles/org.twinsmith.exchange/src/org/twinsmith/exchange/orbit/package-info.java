/**
 * Orbits that a run computed, for others: ephemeris messages of the CCSDS, ground tracks as GeoJSON, scenes as CZML.
 *
 * <p>Start at {@link org.twinsmith.exchange.orbit.OrbitHistory}, which all writers take. They give texts and write no files; what is computed, and
 * how, is not known here. Orbits from outside are read by {@code org.twinsmith.core.orbit}.
 */
package org.twinsmith.exchange.orbit;
