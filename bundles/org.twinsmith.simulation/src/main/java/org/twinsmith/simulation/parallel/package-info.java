/**
 * Work on several threads, whose results do not depend on their number.
 *
 * <p>Start at {@link org.twinsmith.simulation.parallel.Workers}.
 */
package org.twinsmith.simulation.parallel;
