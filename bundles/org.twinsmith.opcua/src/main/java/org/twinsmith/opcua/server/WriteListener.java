package org.twinsmith.opcua.server;

/** Told when a client wrote an input. */
@FunctionalInterface
public interface WriteListener {
    /**
     * Called on a thread of the server; must return soon.
     *
     * @param variable name of the variable
     * @param value its new value, SI, within the declared range; NaN where the client gives the input back to the
     *        scenario
     */
    void written(String variable, double value);
}
