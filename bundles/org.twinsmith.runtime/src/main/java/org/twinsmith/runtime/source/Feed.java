package org.twinsmith.runtime.source;

/** A source that is being followed. */
public interface Feed extends AutoCloseable {
    /** Whether the source is there. */
    boolean isConnected();

    /** Whether the source has delivered all that it will ever have, as a recording does. */
    boolean isFinished();

    /** Ends the feed; nothing is delivered afterwards. */
    @Override
    void close();
}
