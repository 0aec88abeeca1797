package org.twinsmith.model.semantics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The methods of integration that a scenario can choose, by name; a test compares them with those that the simulation has. */
public enum SolverMethod {
    AUTO, DOPRI5, DOP853, NDF, RODAS5P, RK4, EULER, CVODE, CVODE_ADAMS, HIPPARCHUS853, HIPPARCHUS54;

    /** The name in the language. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it takes steps of a length that it is told. */
    public boolean hasFixedSteps() {
        return this == RK4 || this == EULER;
    }

    public static Optional<SolverMethod> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** All names. */
    public static List<String> words() {
        return Arrays.stream(values()).map(SolverMethod::word).toList();
    }
}
