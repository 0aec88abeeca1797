package org.twinsmith.simulation.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

import org.twinsmith.core.quantity.Unit;
import org.twinsmith.simulation.table.Column;

/** Brings columns into one unit. */
final class Conversion {
    private Conversion() {
    }

    /** The second column in the unit of the first. */
    static Column into(Column first, Column second, Function<String, Optional<Unit>> units) {
        if (!(first instanceof Column.Numbers to) || !(second instanceof Column.Numbers from)
                || to.unit().equals(from.unit())) {
            return second;
        }
        Unit target = unit(to, units);
        Unit source = unit(from, units);
        if (!target.dimension().equals(source.dimension())) {
            throw Comparison.failure(first.name() + " is in [" + to.unit() + "] in the first run and in [" + from.unit()
                    + "] in the second, which cannot be converted");
        }
        double[] converted = Arrays.stream(from.values()).map(value -> target.fromSi(source.toSi(value))).toArray();
        return new Column.Numbers(from.name(), to.unit(), converted);
    }

    private static Unit unit(Column.Numbers column, Function<String, Optional<Unit>> units) {
        return units.apply(column.unit().isEmpty() ? "1" : column.unit()).orElseThrow(() -> Comparison.failure("the unit ["
                + column.unit() + "] of " + column.name() + " is not known"));
    }
}
