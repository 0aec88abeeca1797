package org.twinsmith.model.semantics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinsmith.model.twin.FunctionCall;

/** The functions that make one figure out of a whole run. */
public enum Aggregate {
    INTEGRAL("the integral over the time of the run"), MEAN("the mean over the time of the run"),
    RMS("the root of the mean square over the time of the run; in a calibration, of the difference to the recording"),
    MIN("the smallest value of the run"), MAX("the largest value of the run"), FINAL("the value at the end of the run"),
    DURATION("the time for which a condition holds"), COUNT("how often a condition becomes true"),
    FIRST("the first instant at which a condition holds");

    private final String meaning;

    Aggregate(String meaning) {
        this.meaning = meaning;
    }

    /** What it gives, for a reader. */
    public String meaning() {
        return meaning;
    }

    /** The name in the language. */
    public String functionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its argument is a condition and not a number. */
    public boolean ofCondition() {
        return this == DURATION || this == COUNT || this == FIRST;
    }

    /** The names in the language. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Aggregate::functionName).toList();
    }

    public static Optional<Aggregate> named(String name) {
        return Arrays.stream(values()).filter(each -> each.functionName().equals(name)).findFirst();
    }

    /** The aggregate that a call means; empty for every other function, so for {@code min} and {@code max} of two values. */
    public static Optional<Aggregate> of(FunctionCall call) {
        return named(call.getFunction()).filter(each -> each != MIN && each != MAX || call.getArguments().size() == 1);
    }
}
