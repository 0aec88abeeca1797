/**
 * Random values that are the same on every platform and in every run with the same seed.
 *
 * <p>Start at {@link org.twinsmith.core.noise.Noise}. A value is a function of seed, stream and index alone: nothing is
 * remembered, so that the order in which twins or threads ask changes nothing.
 */
package org.twinsmith.core.noise;
