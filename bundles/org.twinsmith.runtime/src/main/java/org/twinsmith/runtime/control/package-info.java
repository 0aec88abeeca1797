/**
 * Writing back: set-points on their way to a plant, through the guards that the model declares, into an audit record.
 *
 * <p>Start at {@link org.twinsmith.runtime.control.GuardedWriter}. It writes nothing unless it was armed for the server, and
 * nothing that it could not record before. It knows neither the model nor who asks; a simulation has no way here.
 */
package org.twinsmith.runtime.control;
