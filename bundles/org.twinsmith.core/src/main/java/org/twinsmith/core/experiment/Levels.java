package org.twinsmith.core.experiment;

import java.util.List;
import java.util.stream.IntStream;

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
            return steps(low, high, count, share -> low + share * (high - low));
        }

        /** Values at equal ratios. @param low above zero @param count how many, the two ends among them */
        public static Listed logarithmic(double low, double high, int count) {
            return steps(low, high, count, share -> low * StrictMath.pow(high / low, share));
        }

        private static Listed steps(double low, double high, int count, java.util.function.DoubleUnaryOperator value) {
            return new Listed(IntStream.range(0, count).mapToObj(i -> i == 0 ? low : i == count - 1 ? high
                    : value.applyAsDouble((double) i / (count - 1))).toList());
        }
    }

    /** Every value of a range is equally likely. */
    record Uniform(double low, double high) implements Levels {
    }

    /** The normal distribution. @param deviation standard deviation, not negative */
    record Normal(double mean, double deviation) implements Levels {
    }

    /** The density rises in a line from the low end to the mode, and falls in a line to the high end. */
    record Triangular(double low, double mode, double high) implements Levels {
    }

    /** The logarithm is distributed normally. @param median above zero @param spread standard deviation of the logarithm */
    record Lognormal(double median, double spread) implements Levels {
    }

    /** Whether values are drawn at random rather than all tried. */
    default boolean isDrawn() {
        return !(this instanceof Listed);
    }
}
