/**
 * The plan: what is left of a model once it is resolved, flattened, checked and causalised.
 *
 * <p>Start at {@link org.twinsmith.core.plan.Plan}. A plan is a tree of immutable records over one flat array of
 * doubles, in coherent SI; it is the last thing that knows how the model was written (each part keeps its place in the
 * text), and the only thing that code generation, simulation and protocols read. It must not know the language.
 */
package org.twinsmith.core.plan;
