/**
 * The phase that turns equations into steps: an order in which each block of equations can be solved, exactly where an
 * unknown occurs linearly, else torn and solved by Newton's method with symbolic derivatives.
 *
 * <p>Start at {@link org.twinsmith.compile.causalise.Causalisation}. Slots are still ids of flat variables.
 */
package org.twinsmith.compile.causalise;
