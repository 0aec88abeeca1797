package org.twinsmith.runtime.source;

import java.util.function.BooleanSupplier;

/** A source that is being followed. */
public interface Feed extends AutoCloseable {
    /** Whether the source is there. */
    boolean isConnected();

    /** Whether the source has delivered all that it will ever have, as a recording does. */
    boolean isFinished();

    /** Ends the feed; nothing is delivered afterwards. */
    @Override
    void close();

    /** A feed of a source that goes on for ever. */
    static Feed endless(BooleanSupplier connected, Runnable close) {
        return new Feed() {
            @Override
            public boolean isConnected() {
                return connected.getAsBoolean();
            }

            @Override
            public boolean isFinished() {
                return false;
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }
}
