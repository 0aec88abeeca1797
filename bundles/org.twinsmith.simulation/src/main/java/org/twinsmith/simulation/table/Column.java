package org.twinsmith.simulation.table;

import java.util.List;

/** A column of a table. */
public sealed interface Column {
    String name();

    /** As text without brackets; empty where the column has none. */
    String unit();

    /** How many rows it has. */
    int size();

    /** What stands above it: {@code name [unit]}, or the name where it has no unit. */
    default String heading() {
        return unit().isEmpty() ? name() : name() + " [" + unit() + "]";
    }

    /** Real numbers in a unit; not a number where there is none. */
    record Numbers(String name, String unit, double[] values) implements Column {
        public Numbers {
            values = values.clone();
        }

        @Override
        public double[] values() {
            return values.clone();
        }

        /** The value of a row. */
        public double value(int row) {
            return values[row];
        }

        @Override
        public int size() {
            return values.length;
        }
    }

    /** Whole numbers that count or name something. */
    record Counts(String name, String unit, List<Long> values) implements Column {
        public Counts {
            values = List.copyOf(values);
        }

        /** Without a unit. */
        public Counts(String name, List<Long> values) {
            this(name, "", values);
        }

        @Override
        public int size() {
            return values.size();
        }
    }

    /** Words; empty where there are none. */
    record Words(String name, String unit, List<String> values) implements Column {
        public Words {
            values = List.copyOf(values);
        }

        /** Without a unit. */
        public Words(String name, List<String> values) {
            this(name, "", values);
        }

        @Override
        public int size() {
            return values.size();
        }
    }
}
