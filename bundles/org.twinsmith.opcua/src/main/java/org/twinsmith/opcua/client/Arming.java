package org.twinsmith.opcua.client;

import java.time.Duration;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.address.Endpoint;

/**
 * The permission to write to one server for a while, which a person gave by naming that server. Without one nothing is
 * written, whatever a model says; and it is good for no other server, and not for longer.
 */
public final class Arming {
    private final Endpoint endpoint;
    private final long end;

    private Arming(Endpoint endpoint, long end) {
        this.endpoint = endpoint;
        this.end = end;
    }

    /**
     * Arms for a server.
     *
     * @param target the server that will be written to
     * @param named the server that the person named
     * @throws DiagnosticException {@code NOT_ARMED} where they differ
     */
    public static Arming of(Endpoint target, Endpoint named, Duration atMost) {
        if (!target.equals(named)) {
            throw new DiagnosticException(Diagnostic.error(Code.NOT_ARMED, "writing is armed for " + named + ", but it would go to " + target,
                    "name the server that is meant, letter by letter: --arm " + target, Place.NOWHERE));
        }
        return new Arming(target, System.nanoTime() + atMost.toNanos());
    }

    /** How long it still lasts; not positive once it is over. */
    public Duration remaining() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /** @throws DiagnosticException {@code NOT_ARMED} where it is for another server, or over */
    void require(Endpoint server) {
        if (!endpoint.equals(server) || remaining().isNegative()) {
            throw new DiagnosticException(Diagnostic.error(Code.NOT_ARMED, "writing to " + server + " is not armed"
                    + (endpoint.equals(server) ? " any more" : ""), "arm anew with --arm " + server + ", for longer with --for", Place.NOWHERE));
        }
    }

    /** What to say where nobody armed. */
    static DiagnosticException missing(Endpoint server) {
        return new DiagnosticException(Diagnostic.error(Code.NOT_ARMED, "writing to " + server + " is not armed", "name the server: --arm " + server,
                Place.NOWHERE));
    }
}
