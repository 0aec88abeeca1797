package org.twinsmith.runtime.recording;

import org.twinsmith.core.quantity.Unit;

/**
 * A signal of a recording, whose values are kept in SI.
 *
 * @param unit the unit in which whoever made the recording had it; its dimension is not kept
 */
public record RecordedSignal(String name, Unit unit) {
}
