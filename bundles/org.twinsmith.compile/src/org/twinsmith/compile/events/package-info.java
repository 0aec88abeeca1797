/**
 * The phase that decides which comparisons have to be watched by an integrator, and which change at events only.
 *
 * <p>Start at {@link org.twinsmith.compile.events.DiscreteRelations}. It knows nothing of matching or of steps.
 */
package org.twinsmith.compile.events;
