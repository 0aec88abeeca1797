/**
 * Finds free starts: the equations of a system together with its initial equations, for the unknowns together with the
 * states whose start is not given, become steps that run once.
 *
 * <p>Start at {@link org.twinsmith.compile.initialise.Initialisation}. It knows the flat system and how equations become
 * steps; neither EMF nor how a run goes on.
 */
package org.twinsmith.compile.initialise;
