/**
 * Lowers a validated model to a plan in named phases: resolve, flatten, check, causalise, plan.
 *
 * <p>The last place that knows EMF; Xtext is unknown here.
 */
package org.twinsmith.compile;
