/**
 * The phase that removes equations of the form {@code a = b} and {@code a = -b}: one variable stands for both.
 *
 * <p>Start at {@link org.twinsmith.compile.alias.AliasElimination}. It knows nothing of matching or of how the rest is
 * solved.
 */
package org.twinsmith.compile.alias;
