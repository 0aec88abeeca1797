package org.twinsmith.core.experiment;

import java.util.List;

/**
 * The points of a sweep: every combination of the values that are listed, each with as many draws of those that are
 * drawn, each as often as seeds are asked for.
 *
 * @param factors what varies; the last one varies fastest
 * @param samples draws for each combination; 1 where nothing is drawn
 * @param sampling how values are drawn
 * @param seed of the draws
 * @param seeds runs of each point, with the seeds 1, 2, … for the noise in the model
 */
public record Design(List<Factor> factors, int samples, Sampling sampling, long seed, int seeds) {
    /** More points than a table in memory should have. */
    public static final int MOST_POINTS = 10_000_000;

    /** How values are drawn from distributions. */
    public enum Sampling {
        /** Each draw stands by itself. */
        RANDOM,
        /**
         * One draw from each of as many equally likely slices as there are samples (McKay, Beckman and Conover, A
         * Comparison of Three Methods for Selecting Values of Input Variables, Technometrics 21(2), 1979).
         */
        LATIN_HYPERCUBE
    }

    public Design {
        factors = List.copyOf(factors);
        if (samples < 1 || seeds < 1) {
            throw new IllegalArgumentException(samples + " samples with " + seeds + " seeds");
        }
    }

    /** How many combinations of listed values there are; the largest long where there are more. */
    public long combinations() {
        return factors.stream().map(Factor::levels).filter(Levels.Listed.class::isInstance)
                .mapToLong(levels -> ((Levels.Listed) levels).values().size()).reduce(1, Design::times);
    }

    /** How many runs there are; the largest long where there are more. */
    public long size() {
        return times(times(combinations(), samples), seeds);
    }

    private static long times(long left, long right) {
        return left > Long.MAX_VALUE / right ? Long.MAX_VALUE : left * right;
    }
}
