/**
 * The phase that reduces the index: where equations constrain states, it differentiates them until every unknown can be
 * computed (Pantelides 1988), and decides which of the constrained states stay states (Mattsson and Söderlind 1993).
 *
 * <p>Start at {@link org.twinsmith.compile.reduction.IndexReduction}. It knows nothing of EMF, and nothing of how blocks
 * of equations are solved.
 */
package org.twinsmith.compile.reduction;
