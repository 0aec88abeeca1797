package org.twinsmith.runtime.source;

import org.twinsmith.core.quantity.Unit;

/**
 * A signal that a source is followed for.
 *
 * @param name name that its samples carry
 * @param unit the source's unit
 * @param staleAfter how long it may say nothing until that is an alarm, s; 0 for as long as it likes
 */
public record FollowedSignal(String name, Unit unit, double staleAfter) {
}
