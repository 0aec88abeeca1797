package org.twinsmith.core.quantity;

/**
 * An exact fraction in lowest terms with a positive denominator; the exponent of a dimension.
 *
 * @throws ArithmeticException where the denominator is zero or a result does not fit in 64 bits
 */
public record Rational(long numerator, long denominator) implements Comparable<Rational> {
    public static final Rational ZERO = new Rational(0, 1);
    public static final Rational ONE = new Rational(1, 1);

    public Rational {
        if (denominator == 0) {
            throw new ArithmeticException("denominator is zero");
        }
        long gcd = gcd(Math.abs(numerator), Math.abs(denominator)) * (denominator < 0 ? -1 : 1);
        numerator /= gcd;
        denominator /= gcd;
    }

    public static Rational of(long value) {
        return new Rational(value, 1);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? Math.max(a, 1) : gcd(b, a % b);
    }

    public Rational plus(Rational other) {
        return new Rational(
                Math.addExact(Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    public Rational times(Rational other) {
        return new Rational(Math.multiplyExact(numerator, other.numerator),
                Math.multiplyExact(denominator, other.denominator));
    }

    public Rational negate() {
        return new Rational(Math.negateExact(numerator), denominator);
    }

    /** 1 / this. */
    public Rational inverse() {
        return new Rational(denominator, numerator);
    }

    public boolean isZero() {
        return numerator == 0;
    }

    public double doubleValue() {
        return (double) numerator / denominator;
    }

    @Override
    public int compareTo(Rational other) {
        return Long.compare(Math.multiplyExact(numerator, other.denominator),
                Math.multiplyExact(other.numerator, denominator));
    }

    /** {@code 2} or {@code 1/2}. */
    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}
