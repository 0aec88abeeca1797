package org.twinsmith.simulation.experiment;

/**
 * Random numbers that are functions of a seed, a stream and a position, so that any of them can be computed without the
 * ones before: the finaliser of SplitMix64 (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators,
 * OOPSLA 2014, figure 16) over a counter.
 *
 * @param seed what the user chose
 * @param stream which of several independent sequences
 */
record Draws(long seed, int stream) {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    /** Equally likely between 0 and 1, both excluded. @param position 0, 1, … */
    double uniform(long position) {
        return ((bits(position) >>> 11) + 0.5) * UNIT;
    }

    /** A permutation of 0 … n - 1 (Durstenfeld, CACM 7(7), 1964, Algorithm 235). */
    int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int other = (int) Math.floor(uniform(i) * (i + 1));
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    private long bits(long position) {
        long start = mix(seed + GOLDEN_GAMMA * (stream + 1L));
        return mix(start + GOLDEN_GAMMA * (position + 1));
    }

    private static long mix(long z) {
        long first = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ first >>> 27) * 0x94d049bb133111ebL;
        return second ^ second >>> 31;
    }
}
