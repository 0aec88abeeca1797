package org.twinsmith.opcua.client;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.signal.Sample;

/** Takes what a mirror client receives. Called on threads of the client, one call at a time for samples. */
public interface MirrorListener {
    /** A value arrived, or became unknown because the connection was lost. Must return soon. */
    void sample(Sample sample);

    /**
     * Something happened that a user should know: {@code UNKNOWN_NODE}, {@code REFUSED}, {@code BAD_BINDING} for single
     * nodes; {@code CONNECTION_LOST}, as an error when it is lost and as information when it is back.
     */
    void diagnostic(Diagnostic diagnostic);
}
