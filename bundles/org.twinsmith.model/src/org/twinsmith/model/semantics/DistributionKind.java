package org.twinsmith.model.semantics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The distributions that a random value can be drawn from, with their parameters in the order of the language. */
public enum DistributionKind {
    /** Gaussian. */
    NORMAL("mean", "deviation"),
    /** Each value between two bounds is as likely as any other. */
    UNIFORM("low", "high"),
    /** The density rises in a line to the mode and falls in a line. */
    TRIANGULAR("low", "mode", "high"),
    /** The logarithm is Gaussian: its mean is that of the median, its standard deviation is the spread, without unit. */
    LOGNORMAL("median", "spread");

    private final List<String> parameters;

    DistributionKind(String... parameters) {
        this.parameters = List.of(parameters);
    }

    public List<String> parameters() {
        return parameters;
    }

    /** {@code normal(mean, deviation)}. */
    public String signature() {
        return word() + "(" + String.join(", ", parameters) + ")";
    }

    /** The name in the language. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DistributionKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
