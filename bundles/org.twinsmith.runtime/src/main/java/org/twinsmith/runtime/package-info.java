/**
 * Wires plan, clock, sources and store together and runs the twin.
 *
 * <p>Knows neither EMF nor Xtext nor any user interface.
 */
package org.twinsmith.runtime;
