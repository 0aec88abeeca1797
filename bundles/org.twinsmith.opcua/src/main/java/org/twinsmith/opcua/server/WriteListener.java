package org.twinsmith.opcua.server;

/** Told when a client wrote an input or a property. */
@FunctionalInterface
public interface WriteListener {
    /**
     * Called on a thread of the server; must return soon.
     *
     * @param variable name of the variable
     * @param value its new value, SI, within the declared range; NaN where the client gives an input back to the
     *        scenario
     */
    void written(String variable, double value);
}
