package org.twinsmith.core.quantity;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A product of powers of base units, such as {@code kg.m-1.s-2}.
 *
 * @param exponents base unit code to its non-zero exponent; sorted, immutable
 */
public record Dimension(SortedMap<String, Rational> exponents) {
    /** The dimension of a plain number. */
    public static final Dimension NONE = new Dimension(new TreeMap<>());

    public Dimension {
        SortedMap<String, Rational> clean = new TreeMap<>();
        exponents.forEach((base, exponent) -> {
            if (!exponent.isZero()) {
                clean.put(base, exponent);
            }
        });
        exponents = Collections.unmodifiableSortedMap(clean);
    }

    /** The dimension of one base unit. */
    public static Dimension base(String code) {
        return new Dimension(new TreeMap<>(Map.of(code, Rational.ONE)));
    }

    public Dimension times(Dimension other) {
        SortedMap<String, Rational> sum = new TreeMap<>(exponents);
        other.exponents.forEach((base, exponent) -> sum.merge(base, exponent, Rational::plus));
        return new Dimension(sum);
    }

    public Dimension over(Dimension other) {
        return times(other.pow(Rational.of(-1)));
    }

    public Dimension pow(Rational exponent) {
        SortedMap<String, Rational> scaled = new TreeMap<>();
        exponents.forEach((base, own) -> scaled.put(base, own.times(exponent)));
        return new Dimension(scaled);
    }

    public boolean isNone() {
        return exponents.isEmpty();
    }

    /** UCUM-like text over base units: {@code 1}, {@code m.s-2}, {@code kg(1/2)}. */
    @Override
    public String toString() {
        if (isNone()) {
            return "1";
        }
        return exponents.entrySet().stream().map(entry -> entry.getKey() + power(entry.getValue()))
                .collect(Collectors.joining("."));
    }

    private static String power(Rational exponent) {
        if (exponent.equals(Rational.ONE)) {
            return "";
        }
        return exponent.denominator() == 1 ? exponent.toString() : "(" + exponent + ")";
    }
}
