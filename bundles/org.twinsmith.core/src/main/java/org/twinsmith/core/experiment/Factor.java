package org.twinsmith.core.experiment;

import java.util.Set;

import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.Variable;

/** A value that differs from run to run. @param variable a parameter, an input, a state or a property by its start */
public record Factor(Variable variable, Levels levels) {
    private static final Set<Role> GIVEN = Set.of(Role.PARAMETER, Role.INPUT, Role.STATE, Role.DISCRETE);

    public Factor {
        if (!canVary(variable)) {
            throw new IllegalArgumentException(variable.name() + " is solved from equations, and cannot vary");
        }
    }

    /** Whether a run can be given another value, or start, of a variable. */
    public static boolean canVary(Variable variable) {
        return GIVEN.contains(variable.role());
    }
}
