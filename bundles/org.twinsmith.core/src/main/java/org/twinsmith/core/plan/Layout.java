package org.twinsmith.core.plan;

/**
 * How the flat array of values is divided: states, then discretes, inputs, parameters, algebraics, then one derivative a
 * state.
 */
public record Layout(int states, int discretes, int inputs, int parameters, int algebraics) {
    public int firstDiscrete() {
        return states;
    }

    public int firstInput() {
        return firstDiscrete() + discretes;
    }

    public int firstParameter() {
        return firstInput() + inputs;
    }

    public int firstAlgebraic() {
        return firstParameter() + parameters;
    }

    public int firstDerivative() {
        return firstAlgebraic() + algebraics;
    }

    /** The length of the array. */
    public int size() {
        return firstDerivative() + states;
    }

    /** The slot of the derivative of the state in a slot. */
    public int derivativeOf(int state) {
        return firstDerivative() + state;
    }
}
