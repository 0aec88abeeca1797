package org.twinsmith.core.noise;

/**
 * The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror and Shaw, Parallel Random Numbers: As Easy as 1, 2, 3,
 * SC 2011): 128 bits for each counter of 128 bits under a key of 64 bits.
 */
final class Philox {
    private static final int ROUNDS = 10;
    private static final int MULTIPLIER_0 = 0xD2511F53;
    private static final int MULTIPLIER_1 = 0xCD9E8D57;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;

    private Philox() {
    }

    /** The block of a counter, in place. @param counter four words @param key0 low word @param key1 high word */
    static void block(int[] counter, int key0, int key1) {
        int k0 = key0;
        int k1 = key1;
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = Integer.toUnsignedLong(MULTIPLIER_0) * Integer.toUnsignedLong(counter[0]);
            long product1 = Integer.toUnsignedLong(MULTIPLIER_1) * Integer.toUnsignedLong(counter[2]);
            int c1 = counter[1];
            int c3 = counter[3];
            counter[0] = (int) (product1 >>> 32) ^ c1 ^ k0;
            counter[1] = (int) product1;
            counter[2] = (int) (product0 >>> 32) ^ c3 ^ k1;
            counter[3] = (int) product0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
    }
}
