package org.twinsmith.opcua.server;

/** Told when a client asked for a command. */
@FunctionalInterface
public interface CommandListener {
    /** Does nothing of what it is asked for. */
    CommandListener NONE = (command, arguments) -> Answer.of(Outcome.NOT_NOW);

    /** What became of it, and what it gives back: SI, one number for each result; NaN of texts and dates, and where nothing computes it. */
    record Answer(Outcome outcome, double... results) {
        public static Answer of(Outcome outcome) {
            return new Answer(outcome);
        }

        /** The result of a number. */
        double result(int index) {
            return index < results.length ? results[index] : Double.NaN;
        }
    }

    /** How it ended. */
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
    Answer asked(String command, double[] arguments);
}
