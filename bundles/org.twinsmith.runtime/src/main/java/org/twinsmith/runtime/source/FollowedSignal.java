package org.twinsmith.runtime.source;

import org.twinsmith.core.quantity.Unit;

/**
 * A signal that a source is followed for.
 *
 * @param name name that its samples carry
 * @param unit the source's unit
 */
public record FollowedSignal(String name, Unit unit) {
}
