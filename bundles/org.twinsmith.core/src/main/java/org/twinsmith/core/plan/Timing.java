package org.twinsmith.core.plan;

import java.util.List;

/**
 * What a system does by the clock rather than by its equations.
 *
 * @param clocks sampled blocks, in the order of the model
 * @param delays in the order of the model
 * @param seed the parameter that holds the seed of all noise, as variables are numbered where the timing stands; or
 *        {@link #NO_SEED}
 */
public record Timing(List<Clock> clocks, List<Delay> delays, int seed) {
    public static final int NO_SEED = -1;
    public static final Timing NONE = new Timing(List.of(), List.of(), NO_SEED);

    public Timing {
        clocks = List.copyOf(clocks);
        delays = List.copyOf(delays);
    }

    /** Whether a variable has no name in the model. */
    public boolean isHidden(int variable) {
        return variable == seed || delays.stream().anyMatch(delay -> delay.slot() == variable);
    }

    /** Whether anything is random. */
    public boolean hasSeed() {
        return seed != NO_SEED;
    }
}
