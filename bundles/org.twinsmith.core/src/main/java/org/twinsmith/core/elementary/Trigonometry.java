package org.twinsmith.core.elementary;

/**
 * Sine and cosine, to the last bit those of {@link StrictMath} and so the same on every platform, at less than half of its
 * cost: without allocation, and small enough to be inlined. The arguments at which much cancels are left to it. Method and coefficients:
 * K. C. Ng, Argument Reduction for Huge Arguments, 1992, and the kernels of FDLIBM 5.3, within 1 ulp.
 */
public final class Trigonometry {
    private static final double S1 = -1.66666666666666324348e-01;
    private static final double S2 = 8.33333333332248946124e-03;
    private static final double S3 = -1.98412698298579493134e-04;
    private static final double S4 = 2.75573137070700676789e-06;
    private static final double S5 = -2.50507602534068634195e-08;
    private static final double S6 = 1.58969099521155010221e-10;
    private static final double C1 = 4.16666666666666019037e-02;
    private static final double C2 = -1.38888888888741095749e-03;
    private static final double C3 = 2.48015872894767294178e-05;
    private static final double C4 = -2.75573143513906633035e-07;
    private static final double C5 = 2.08757232129817482790e-09;
    private static final double C6 = -1.13596475577881948265e-11;
    /** 2 over pi; the first 33 bits of half of pi, and the rest of it. */
    private static final double TURNS = 6.36619772367581382433e-01;
    private static final double QUARTER = 1.57079632673412561417e+00;
    private static final double QUARTER_REST = 6.07710050650619224932e-11;
    /** High words of 2^-27, pi / 4, 2^19 half turns of pi, 0.3 and 0.78125. */
    private static final int TINY = 0x3e400000;
    private static final int EIGHTH = 0x3fe921fb;
    private static final int MEDIUM = 0x413921fb;
    private static final int LOW = 0x3fd33333;
    private static final int HIGH = 0x3fe90000;
    /** How many bits may cancel before the reduction needs more of pi. */
    private static final int CANCELLED = 16;
    /** Up to here only what begins like a multiple of half of pi is taken for cancellation. */
    private static final int FEW = 32;
    private static final int[] MULTIPLES = multiples();

    private Trigonometry() {
    }

    private static int[] multiples() {
        int[] words = new int[FEW];
        for (int n = 1; n < FEW; n++) {
            words[n] = high(n * (Math.PI / 2));
        }
        return words;
    }

    private static int high(double x) {
        return (int) (Double.doubleToRawLongBits(x) >>> 32) & 0x7fffffff;
    }

    /** @param x rad */
    public static double sin(double x) {
        int word = high(x);
        if (word <= EIGHTH) {
            return word < TINY ? StrictMath.sin(x) : sine(x);
        }
        double size = Math.abs(x);
        int n = (int) (size * TURNS + 0.5);
        double left = size - n * QUARTER;
        double rest = n * QUARTER_REST;
        double near = left - rest;
        if (word > MEDIUM || cancels(word, n, near)) {
            return StrictMath.sin(x);
        }
        double more = left - near - rest;
        double value = (n & 1) == 0 ? sine(near, more) : cosine(near, more);
        return (n & 2) == 0 == x > 0 ? value : -value;
    }

    /** @param x rad */
    public static double cos(double x) {
        int word = high(x);
        if (word <= EIGHTH) {
            return word < TINY ? StrictMath.cos(x) : cosine(x, 0);
        }
        double size = Math.abs(x);
        int n = (int) (size * TURNS + 0.5);
        double left = size - n * QUARTER;
        double rest = n * QUARTER_REST;
        double near = left - rest;
        if (word > MEDIUM || cancels(word, n, near)) {
            return StrictMath.cos(x);
        }
        double more = left - near - rest;
        double value = (n & 1) == 0 ? cosine(near, more) : sine(near, more);
        return (n + 1 & 2) == 0 ? value : -value;
    }

    private static boolean cancels(int word, int n, double near) {
        return n < FEW ? word == MULTIPLES[n] : (word >> 20) - (high(near) >> 20) > CANCELLED;
    }

    private static double sine(double x) {
        double z = x * x;
        double r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
        return x + z * x * (S1 + z * r);
    }

    /** @param y what x lacks */
    private static double sine(double x, double y) {
        if (high(x) < TINY) {
            return x;
        }
        double z = x * x;
        double v = z * x;
        double r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
        return x - (z * (0.5 * y - v * r) - y - v * S1);
    }

    /** @param y what x lacks */
    private static double cosine(double x, double y) {
        int word = high(x);
        if (word < TINY) {
            return 1;
        }
        double z = x * x;
        double r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
        if (word < LOW) {
            return 1 - (0.5 * z - (z * r - x * y));
        }
        double q = word > HIGH ? 0.28125 : Double.longBitsToDouble((long) (word - 0x00200000) << 32);
        return 1 - q - (0.5 * z - q - (z * r - x * y));
    }
}
