package org.twinsmith.runtime.source;

import java.util.List;

import org.twinsmith.core.signal.SourceListener;

/** What is followed of one source. */
public sealed interface FollowedSource permits FollowedServer, FollowedBroker, FollowedRecording {
    /** Where the source is, for a message. */
    String where();

    /** The signals that it is followed for. */
    List<FollowedSignal> signals();

    /** Whether it ends by itself. */
    boolean isRecorded();

    /**
     * Begins to follow.
     *
     * @throws org.twinsmith.core.diagnostic.DiagnosticException where that cannot be done; a single signal that fails is
     *         reported to the listener instead, and the others go on
     */
    Feed open(SourceListener listener);
}
