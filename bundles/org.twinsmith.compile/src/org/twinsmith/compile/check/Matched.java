package org.twinsmith.compile.check;

import org.twinsmith.compile.alias.Reduced;
import org.twinsmith.compile.graph.Matching;

/**
 * A system each of whose equations determines one unknown.
 *
 * @param matching perfect: from equations (rows) to unknowns (columns)
 * @param values what is known before a run
 */
public record Matched(Reduced reduced, Incidence incidence, Matching matching, Values values) {
}
