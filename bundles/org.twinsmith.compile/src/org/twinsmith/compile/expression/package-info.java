/**
 * Exact manipulation of {@link org.twinsmith.core.plan.Expr}: building with folding, substitution, linear decomposition,
 * differentiation, evaluation.
 *
 * <p>Start at {@link org.twinsmith.compile.expression.Algebra}, which builds every derived expression. A slot here is
 * whatever number the caller uses for a variable. Nothing here knows the model, equations or phases.
 *
 * <p>Folding keeps IEEE results but for the sign of zero: {@code x + 0}, {@code x * 1} and {@code --x} shrink,
 * {@code 0 * x} does not, because {@code x} may be infinite or not a number.
 */
package org.twinsmith.compile.expression;
