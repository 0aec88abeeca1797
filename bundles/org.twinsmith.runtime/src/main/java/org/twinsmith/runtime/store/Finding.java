package org.twinsmith.runtime.store;

import java.time.Instant;

/**
 * Something that happened during a run, kept with it.
 *
 * @param time when
 * @param code stable code, such as {@code TW-0705}
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param message what happened, with the remedy
 */
public record Finding(Instant time, String code, String severity, String message) {
}
