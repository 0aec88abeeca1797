package org.twinsmith.exchange.sbml.unit;

import java.util.Arrays;
import java.util.List;

/**
 * A unit as a vector: the exponents of the SI base units, and the natural logarithm of its size in coherent SI units. A
 * product of units is a sum of vectors, so that the units of a model obey linear equations.
 */
public final class Measure {
    /** Codes of the base units, in the order of the vector. */
    static final List<String> BASE = List.of("m", "kg", "s", "A", "K", "mol", "cd");
    static final int LENGTH = BASE.size() + 1;
    /** Exponents and logarithms that differ by less are the same: those of real models are far coarser. */
    private static final double TINY = 1e-9;
    /** A pure number. */
    public static final Measure ONE = new Measure(new double[LENGTH]);
    /** One second. */
    public static final Measure SECOND = base("s");

    private final double[] parts;

    private Measure(double[] parts) {
        this.parts = parts;
    }

    static Measure base(String code) {
        double[] parts = new double[LENGTH];
        parts[BASE.indexOf(code)] = 1;
        return new Measure(parts);
    }

    /** A pure number of a size. @param size positive */
    public static Measure size(double size) {
        double[] parts = new double[LENGTH];
        parts[LENGTH - 1] = Math.log(size);
        return new Measure(parts);
    }

    public Measure times(Measure other) {
        return plus(other, 1);
    }

    /** This, times another to a power. */
    public Measure plus(Measure other, double exponent) {
        double[] sum = parts.clone();
        for (int i = 0; i < LENGTH; i++) {
            sum[i] += exponent * other.parts[i];
        }
        return new Measure(sum);
    }

    public Measure pow(double exponent) {
        return ONE.plus(this, exponent);
    }

    /** Whether it is a pure number of size one. */
    public boolean isOne() {
        return Arrays.stream(parts).allMatch(part -> Math.abs(part) < TINY);
    }

    /** Whether both are the same unit, by size too. */
    public boolean isSame(Measure other) {
        return plus(other, -1).isOne();
    }

    /** Whether it measures time. */
    public boolean isTime() {
        double[] rest = plus(SECOND, -1).parts;
        return Arrays.stream(rest, 0, LENGTH - 1).allMatch(part -> Math.abs(part) < TINY);
    }

    double exponent(int base) {
        return parts[base];
    }

    /** Its size in coherent SI units. */
    double size() {
        return Math.exp(parts[LENGTH - 1]);
    }
}
