package org.twinsmith.opcua.server;

/** Told when a client asked for a command. */
@FunctionalInterface
public interface CommandListener {
    /** Does nothing of what it is asked for. */
    CommandListener NONE = (command, arguments) -> Outcome.NOT_NOW;

    /** What became of it. */
    enum Outcome {
        DONE,
        /** It would have given a property a value beyond its declared range; nothing was changed. */
        OUT_OF_RANGE,
        /** Nobody runs the plant at present. */
        NOT_NOW
    }

    /**
     * Called on a thread of the server, which waits for the answer.
     *
     * @param command name of the command
     * @param arguments SI, within the declared ranges; NaN for texts and dates
     */
    Outcome asked(String command, double[] arguments);
}
