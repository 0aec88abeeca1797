/**
 * From elements and Xtext's issues to places and diagnostics of the core.
 *
 * <p>Start at {@link org.twinsmith.lang.diagnostics.Places}; checks report through
 * {@link org.twinsmith.lang.diagnostics.Findings}. Xtext's types end here.
 */
package org.twinsmith.lang.diagnostics;
