package org.twinsmith.core.signal;

import java.time.Instant;

/**
 * One value of one signal.
 *
 * @param signal name of the variable it belongs to
 * @param value value in coherent SI; NaN where the quality is bad
 * @param quality how far it can be trusted
 * @param sourceTime when the source says it was so
 * @param receivedTime when it arrived here
 */
public record Sample(String signal, double value, Quality quality, Instant sourceTime, Instant receivedTime) {
}
