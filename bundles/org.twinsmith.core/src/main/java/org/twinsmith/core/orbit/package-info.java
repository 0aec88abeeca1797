/**
 * Orbits that are given from outside: two-line element sets and the orbit messages of the CCSDS.
 *
 * <p>Start at {@link org.twinsmith.core.orbit.OrbitFile}, which reads them, and {@link org.twinsmith.core.orbit.GivenOrbit}, which is what
 * they say. What moves a body along one, {@link org.twinsmith.core.orbit.Motion}, is found at run time, since the theory
 * behind mean elements and the frames belong to a library that this bundle does not know. Files are not trusted.
 */
package org.twinsmith.core.orbit;
