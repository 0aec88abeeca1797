/**
 * What a run leaves behind: columns of values in memory, and the same as a table for files.
 *
 * <p>Start at {@link org.twinsmith.simulation.recording.Trajectory}, which listens to a run. It must not know solvers.
 */
package org.twinsmith.simulation.recording;
