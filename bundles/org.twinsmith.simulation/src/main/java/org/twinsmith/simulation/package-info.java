/**
 * Integrates a plan: adaptive solvers, event location, algebraic loops, recordings.
 *
 * <p>Knows the plan of the core bundle only; never a protocol, a file format or the language.
 */
package org.twinsmith.simulation;
