package org.twinsmith.core.plan;

import java.util.Optional;

import org.twinsmith.core.diagnostic.Place;

/**
 * {@code delay(source, time, before)}: a value as it was some time ago. Its slot is one of an input, which the program
 * fills from what it remembers before every evaluation.
 *
 * @param slot where the value stands, as variables are numbered where the delay stands
 * @param source what is delayed, SI
 * @param time how long, above zero and constant during a run, s
 * @param before what the value was before the start, constant during a run; empty where it is that at the start
 */
public record Delay(int slot, Expr source, Expr time, Optional<Expr> before, Place place) {
}
