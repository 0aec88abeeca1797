package org.twinsmith.simulation.orbit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.twinsmith.core.orbit.IntegratedOrbits;
import org.twinsmith.core.plan.Variable;

/** The variables of a body by their names in the library's type. */
final class BodyVariables {
    private final String body;
    private final Map<String, Variable> known = new HashMap<>();

    /** @throws IllegalArgumentException where there is no such body */
    BodyVariables(List<Variable> variables, String body) {
        this.body = body;
        variables.forEach(each -> known.put(each.name(), each));
        List<String> bodies = IntegratedOrbits.names(variables.stream().map(Variable::name).toList());
        if (!bodies.contains(body)) {
            throw new IllegalArgumentException("no orbit of '" + body + "' is integrated, only of " + bodies);
        }
    }

    /** SI. @param name of a variable of the body @param values of the program */
    double value(String name, double[] values) {
        return known.get(IntegratedOrbits.member(body, name)).in(values);
    }

    boolean has(String name) {
        return known.containsKey(IntegratedOrbits.member(body, name));
    }

    boolean isOn(String name, double[] values) {
        return value(name, values) == 1;
    }

    Vector3D vector(String name, double[] values) {
        return new Vector3D(value(name + "[1]", values), value(name + "[2]", values), value(name + "[3]", values));
    }

    /** Position and velocity, m and m/s. */
    double[] state(double[] values) {
        double[] state = new double[6];
        for (int axis = 0; axis < 3; axis++) {
            state[axis] = value("position[" + (axis + 1) + "]", values);
            state[axis + 3] = value("velocity[" + (axis + 1) + "]", values);
        }
        return state;
    }

    /** Puts the body somewhere. @param position m */
    void place(Vector3D position, double[] values) {
        double[] components = position.toArray();
        for (int axis = 0; axis < 3; axis++) {
            Variable variable = known.get(IntegratedOrbits.member(body, "position[" + (axis + 1) + "]"));
            values[variable.slot()] = variable.negated() ? -components[axis] : components[axis];
        }
    }
}
