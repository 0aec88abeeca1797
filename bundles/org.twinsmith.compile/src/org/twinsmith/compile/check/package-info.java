/**
 * The phase that finds out whether a flat system can be solved at all, and says in the words of the model why not.
 *
 * <p>Start at {@link org.twinsmith.compile.check.Determinacy}. It knows nothing of EMF, and nothing of how blocks of
 * equations are solved.
 */
package org.twinsmith.compile.check;
