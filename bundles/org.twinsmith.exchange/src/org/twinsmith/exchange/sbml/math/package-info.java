/**
 * Formulas without MathML: few kinds of node, calls of functions written out, numbers and truths told apart.
 *
 * <p>Start at {@link org.twinsmith.exchange.sbml.math.Formula}. Nothing here knows units or the model around a formula.
 */
package org.twinsmith.exchange.sbml.math;
