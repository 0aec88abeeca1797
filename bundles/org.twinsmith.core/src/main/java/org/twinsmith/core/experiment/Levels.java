package org.twinsmith.core.experiment;

import java.util.List;

/** The values that a factor takes, SI. */
public sealed interface Levels {

    /** Values that are all tried: a grid or a list. @param values in the order in which they are tried */
    record Listed(List<Double> values) implements Levels {
        public Listed {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a factor without values");
            }
        }

        /** Values at equal distances. @param count how many, the two ends among them; one gives the low end */
        public static Listed grid(double low, double high, int count) {
            return new Listed(java.util.stream.IntStream.range(0, count)
                    .mapToObj(i -> i == count - 1 && i > 0 ? high : low + i * (high - low) / Math.max(1, count - 1))
                    .toList());
        }
    }

    /** Every value of a range is equally likely. */
    record Uniform(double low, double high) implements Levels {
    }

    /** The normal distribution. @param deviation standard deviation, not negative */
    record Normal(double mean, double deviation) implements Levels {
    }

    /** Whether values are drawn at random rather than all tried. */
    default boolean isDrawn() {
        return !(this instanceof Listed);
    }
}
