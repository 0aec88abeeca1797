/**
 * What all generated programs have in common: relations, edges, simultaneous changes, overridden inputs.
 *
 * <p>Start at {@link org.twinsmith.simulation.program.HybridProgram}, which generated code extends, so that what is
 * generated is the model and nothing else. It must not know integrators.
 */
package org.twinsmith.simulation.program;
