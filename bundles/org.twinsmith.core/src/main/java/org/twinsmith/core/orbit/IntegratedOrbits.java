package org.twinsmith.core.orbit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the bodies of a twin whose orbits are integrated from forces: those of the library's type IntegratedOrbit, known by the variables it has. */
public final class IntegratedOrbits {
    private static final String MARK = "pullOfMoon";
    private static final List<String> FURTHER = List.of("degree", "pullOfSun", "drag", "radiationPressure", "mass", "dragArea", "dragCoefficient",
            "radiationArea", "radiationCoefficient", "airDensityFactor", "engine", "burnAt", "date", "position[1]", "velocity[1]", "sun[1]", "moon[1]");

    private IntegratedOrbits() {
    }

    /** The names of the bodies, in the order of the model; empty for a system that is one itself. @param variables names of all variables */
    public static List<String> names(List<String> variables) {
        Set<String> all = Set.copyOf(variables);
        return variables.stream().flatMap(IntegratedOrbits::body)
                .filter(body -> FURTHER.stream().allMatch(member -> all.contains(member(body, member)))).toList();
    }

    private static Stream<String> body(String variable) {
        if (variable.equals(MARK)) {
            return Stream.of("");
        }
        return variable.endsWith("." + MARK) ? Stream.of(variable.substring(0, variable.length() - MARK.length() - 1)) : Stream.empty();
    }

    /** The name of a variable of a body. */
    public static String member(String body, String name) {
        return body.isEmpty() ? name : body + "." + name;
    }
}
