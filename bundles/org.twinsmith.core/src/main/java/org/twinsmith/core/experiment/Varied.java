package org.twinsmith.core.experiment;

import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;

/**
 * A value that is searched for.
 *
 * @param low least value, SI; infinite where nothing bounds it
 * @param high greatest value, SI; infinite where nothing bounds it
 * @param start where the search begins, SI; not a number for the value that the model gives
 */
public record Varied(Variable variable, double low, double high, double start) {
    public Varied {
        if (!Factor.canVary(variable)) {
            throw new IllegalArgumentException(variable.name() + " is solved from equations, and cannot vary");
        }
        if (!(low < high)) {
            throw new IllegalArgumentException(variable.name() + " has no room between " + low + " and " + high);
        }
    }

    public boolean isBounded() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** Whether only whole numbers count. */
    public boolean isWhole() {
        return variable.type() instanceof ValueType.Integer;
    }
}
