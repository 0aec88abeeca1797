package org.twinsmith.report;

import java.util.List;
import java.util.Objects;

import org.twinsmith.core.plan.Limit;
import org.twinsmith.core.signal.Quality;

/**
 * The values of one signal over time.
 *
 * @param name name of the variable, such as {@code p1.power}
 * @param unit unit of the values as it is shown, without brackets; {@code 1} or empty for plain numbers
 * @param origin where the values come from
 * @param shape what lies between two values
 * @param literals names of the values 0, 1, …; empty for numbers
 * @param times seconds since the start of the run, never falling; an event has two values at one time
 * @param values as many values; one that is not finite is a gap
 * @param qualities as many qualities, or none where all are good
 * @param limits where the values are expected to stay, in their unit
 */
public record Series(String name, String unit, Origin origin, Shape shape, List<String> literals, double[] times,
        double[] values, List<Quality> qualities, List<Limit> limits) {
    /** Where values come from. */
    public enum Origin {
        MODEL, MIRROR
    }

    /** What lies between two values. */
    public enum Shape {
        /** A straight line: a continuous quantity. */
        LINE,
        /** The earlier value: a discrete quantity, or one that a source reports on change. */
        STEP
    }

    public Series {
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        literals = List.copyOf(literals);
        limits = List.copyOf(limits);
        qualities = List.copyOf(qualities);
        if (times.length != values.length || !qualities.isEmpty() && qualities.size() != times.length) {
            throw new IllegalArgumentException("series " + name + " has " + times.length + " times, " + values.length
                    + " values and " + qualities.size() + " qualities");
        }
        times = times.clone();
        values = values.clone();
    }

    /** A series without limits. */
    public Series(String name, String unit, Origin origin, Shape shape, List<String> literals, double[] times, double[] values,
            List<Quality> qualities) {
        this(name, unit, origin, shape, literals, times, values, qualities, List.of());
    }

    /** A continuous quantity of the model. */
    public static Series model(String name, String unit, double[] times, double[] values) {
        return new Series(name, unit, Origin.MODEL, Shape.LINE, List.of(), times, values, List.of());
    }

    /** A discrete quantity of the model: a Boolean, an enumeration, a property. */
    public static Series discrete(String name, List<String> literals, double[] times, double[] values) {
        return new Series(name, "", Origin.MODEL, Shape.STEP, literals, times, values, List.of());
    }

    /** A quantity that a source reported on change. */
    public static Series mirrored(String name, String unit, double[] times, double[] values, List<Quality> qualities) {
        return new Series(name, unit, Origin.MIRROR, Shape.STEP, List.of(), times, values, qualities);
    }

    /** Number of values. */
    public int size() {
        return times.length;
    }

    /** Whether the value at an index can be shown: finite, and its quality not bad. */
    public boolean usable(int index) {
        return Double.isFinite(values[index]) && quality(index) != Quality.BAD;
    }

    /** The quality at an index. */
    public Quality quality(int index) {
        return qualities.isEmpty() ? Quality.GOOD : qualities.get(index);
    }
}
