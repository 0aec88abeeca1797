package org.twinsmith.exchange.sbml.unit;

import java.util.Map;
import java.util.TreeMap;

/**
 * A product of powers of unknown units and of a known one.
 *
 * @param powers number of the unknown to its exponent, none zero
 */
record LinearForm(Map<Integer, Double> powers, Measure known) {
    static LinearForm of(Measure known) {
        return new LinearForm(Map.of(), known);
    }

    static LinearForm of(int unknown) {
        return new LinearForm(Map.of(unknown, 1.0), Measure.ONE);
    }

    /** This, times another to a power. */
    LinearForm plus(LinearForm other, double exponent) {
        TreeMap<Integer, Double> sum = new TreeMap<>(powers);
        other.powers.forEach((unknown, power) -> {
            double total = sum.getOrDefault(unknown, 0.0) + exponent * power;
            if (Math.abs(total) < 1e-9) {
                sum.remove(unknown);
            } else {
                sum.put(unknown, total);
            }
        });
        return new LinearForm(sum, known.plus(other.known, exponent));
    }

    LinearForm pow(double exponent) {
        return of(Measure.ONE).plus(this, exponent);
    }
}
