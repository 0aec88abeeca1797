/**
 * Lowers a validated model to a plan in named phases, one package each: flatten, alias, events, check, causalise,
 * plan.
 *
 * <p>Start at {@link org.twinsmith.compile.Compiler}. Between flattening and the plan everything is a
 * {@link org.twinsmith.compile.flat.FlatSystem}, so that a test may begin or stop after any phase. This bundle is the last
 * place that knows EMF; Xtext is unknown here, and where a model element stands in the text comes from the caller through
 * {@link org.twinsmith.model.SourceText}.
 */
package org.twinsmith.compile;
