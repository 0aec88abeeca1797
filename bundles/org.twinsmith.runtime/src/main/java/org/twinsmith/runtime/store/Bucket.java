package org.twinsmith.runtime.store;

import java.time.Instant;

/**
 * Samples of one signal within one of many equal stretches of time.
 *
 * @param from beginning of the stretch
 * @param samples how many there are, bad ones included
 * @param bad how many have no value
 * @param least least value, SI; NaN where there is none, as the others
 * @param mean mean of the values, each counted once
 * @param last value of the last sample; NaN where that is bad
 */
public record Bucket(Instant from, long samples, long bad, double least, double mean, double most, double last) {
}
