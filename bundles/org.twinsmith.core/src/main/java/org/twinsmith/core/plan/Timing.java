package org.twinsmith.core.plan;

import java.util.List;

/**
 * What a system does by the clock rather than by its equations.
 *
 * @param clocks sampled blocks, in the order of the model
 */
public record Timing(List<Clock> clocks) {
    public static final Timing NONE = new Timing(List.of());

    public Timing {
        clocks = List.copyOf(clocks);
    }
}
