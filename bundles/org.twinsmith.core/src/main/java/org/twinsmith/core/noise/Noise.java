package org.twinsmith.core.noise;

import java.nio.charset.StandardCharsets;

/**
 * Random values by seed, stream and index. All three are whole numbers up to 2<sup>53</sup>, held as doubles, because
 * generated code knows no others.
 */
public final class Noise {
    private static final double STEP = 0x1p-52;

    private Noise() {
    }

    /** A value between 0 and 1, neither of them included, each as likely as the others. */
    public static double uniform(double seed, double stream, double index) {
        int[] block = block(seed, stream, index);
        return fraction(block[0], block[1]);
    }

    /**
     * A value of the normal distribution with mean 0 and deviation 1 (Box and Muller, A Note on the Generation of Random
     * Normal Deviates, Ann. Math. Stat. 29, 1958).
     */
    public static double gaussian(double seed, double stream, double index) {
        int[] block = block(seed, stream, index);
        return StrictMath.sqrt(-2 * StrictMath.log(fraction(block[0], block[1])))
                * StrictMath.cos(2 * StrictMath.PI * fraction(block[2], block[3]));
    }

    /**
     * The stream of a path (FNV-1a, 53 bits of 64): different paths have different streams.
     *
     * @param seed a number that the model gives, to tell streams of one path apart
     */
    public static double stream(String path, int seed) {
        long hash = 0xCBF29CE484222325L;
        for (byte each : (path + "#" + seed).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ each & 0xFF) * 0x100000001B3L;
        }
        return hash >>> 11;
    }

    private static int[] block(double seed, double stream, double index) {
        long key = (long) seed;
        long s = (long) stream;
        long i = (long) index;
        int[] counter = {(int) i, (int) (i >>> 32), (int) s, (int) (s >>> 32)};
        Philox.block(counter, (int) key, (int) (key >>> 32));
        return counter;
    }

    private static double fraction(int high, int low) {
        return (((long) high << 32 | Integer.toUnsignedLong(low)) >>> 12) * STEP + STEP / 2;
    }
}
