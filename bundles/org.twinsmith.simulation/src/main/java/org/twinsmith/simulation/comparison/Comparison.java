package org.twinsmith.simulation.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.simulation.table.Column;
import org.twinsmith.simulation.table.Table;

/**
 * Two runs side by side.
 *
 * @param signals what both runs have, in the order of the first
 * @param onlyFirst names of signals that only the first run has
 * @param onlySecond names of signals that only the second run has
 * @param from start of the time that both runs cover, s
 * @param to its end, s
 */
public record Comparison(List<Signal> signals, List<String> onlyFirst, List<String> onlySecond, double from, double to) {
    /** Name of the column of time in the tables of runs. */
    public static final String TIME = "time";

    public Comparison {
        signals = List.copyOf(signals);
        onlyFirst = List.copyOf(onlyFirst);
        onlySecond = List.copyOf(onlySecond);
    }

    /**
     * How far two values may lie apart.
     *
     * @param relative as a share of the largest absolute value of the signal in the second run
     * @param absolute in the signal's unit
     * @param time how much later or earlier an event may be, as a share of the time that both runs cover
     */
    public record Tolerance(double relative, double absolute, double time) {
        public Tolerance {
            if (!(relative >= 0) || !(absolute >= 0) || !(time >= 0)) {
                throw new IllegalArgumentException("a tolerance is negative");
            }
        }
    }

    /**
     * One signal of both runs.
     *
     * @param unit of the values, that of the first run; empty where there is none
     * @param first summary of the first run
     * @param second summary of the second run
     * @param largest the largest difference; words differ by 1
     * @param at when it was, s
     * @param rms root of the mean squared difference at the rows of the first run
     * @param allowed what the tolerance allowed
     * @param deviatesFrom when the difference was first larger than allowed, s; not a number where it never was
     */
    public record Signal(String name, String unit, Summary first, Summary second, double largest, double at, double rms,
            double allowed, double deviatesFrom) {
        public boolean agrees() {
            return Double.isNaN(deviatesFrom);
        }
    }

    /** What a signal comes to, in its unit; not a number for words. @param mean over time */
    public record Summary(double least, double mean, double greatest, double last) {
    }

    /** Whether all that both runs have agrees. */
    public boolean agrees() {
        return signals.stream().allMatch(Signal::agrees);
    }

    /**
     * Compares the second run with the first one, at the rows of the first.
     *
     * <p>At a row the second run may have any value that it takes within the tolerance of time, so that an event that is
     * a rounding error later is no difference; at an instant with a jump any value between its two sides.
     *
     * @param units finds a unit by its text
     * @throws DiagnosticException TW-0611 where a table has no ascending time in seconds, where the runs have no time or
     *         no signal in common, or where units of one signal cannot be converted
     */
    public static Comparison of(Table first, Table second, Tolerance tolerance,
            Function<String, Optional<Unit>> units) {
        double[] times = times(first, "first");
        double[] others = times(second, "second");
        double from = Math.max(times[0], others[0]);
        double to = Math.min(times[times.length - 1], others[others.length - 1]);
        if (from > to) {
            throw failure("the runs have no time in common: the first ends at " + times[times.length - 1]
                    + " s, the second begins at " + others[0] + " s");
        }
        List<Signal> signals = new ArrayList<>();
        for (Column column : first.columns()) {
            Optional<Column> other = second.column(column.name());
            if (!column.name().equals(TIME) && other.isPresent()) {
                Column converted = Conversion.into(column, other.get(), units);
                signals.add(new SignalComparison(times, column, others, converted, from, to).with(tolerance));
            }
        }
        if (signals.isEmpty()) {
            throw failure("the runs have no signal in common");
        }
        return new Comparison(signals, missing(first, second), missing(second, first), from, to);
    }

    private static List<String> missing(Table from, Table in) {
        return from.columns().stream().map(Column::name).filter(name -> in.column(name).isEmpty()).toList();
    }

    private static double[] times(Table table, String which) {
        if (!(table.column(TIME).orElse(null) instanceof Column.Numbers time) || !time.unit().equals("s")) {
            throw failure("the " + which + " run has no column 'time [s]'");
        }
        double[] times = time.values();
        if (times.length == 0) {
            throw failure("the " + which + " run has no rows");
        }
        for (int row = 0; row < times.length; row++) {
            if (Double.isNaN(times[row]) || row > 0 && times[row] < times[row - 1]) {
                throw failure("the time of the " + which + " run does not ascend at row " + (row + 1));
            }
        }
        return times;
    }

    static DiagnosticException failure(String reason) {
        return new DiagnosticException(Diagnostic.error(Code.NOT_COMPARABLE, "the runs cannot be compared: " + reason, "",
                Place.NOWHERE));
    }
}
