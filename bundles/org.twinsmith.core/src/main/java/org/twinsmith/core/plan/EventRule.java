package org.twinsmith.core.plan;

import org.twinsmith.core.diagnostic.Place;

/**
 * A declared event: it occurs when its condition turns true, and is listed in the report.
 *
 * @param name path in the system, such as {@code p1.overheated}
 * @param severity {@code low}, {@code medium} or {@code high}
 * @param message text for an operator
 */
public record EventRule(String name, Condition condition, String severity, String message, Place place) {
}
