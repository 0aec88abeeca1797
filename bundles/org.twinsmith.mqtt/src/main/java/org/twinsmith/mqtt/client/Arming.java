package org.twinsmith.mqtt.client;

import java.time.Duration;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.mqtt.address.BrokerAddress;

/**
 * The permission to write over one broker for a while, which a person gave by naming that broker. Without one nothing is
 * written, whatever a model says; and it is good for no other broker, and not for longer.
 */
public final class Arming {
    private final BrokerAddress broker;
    private final long end;

    private Arming(BrokerAddress broker, long end) {
        this.broker = broker;
        this.end = end;
    }

    /**
     * Arms for a broker.
     *
     * @param target the broker that will be written to
     * @param named the broker that the person named
     * @throws DiagnosticException {@code NOT_ARMED} where they differ
     */
    public static Arming of(BrokerAddress target, BrokerAddress named, Duration atMost) {
        if (!target.equals(named)) {
            throw new DiagnosticException(Diagnostic.error(Code.NOT_ARMED, "writing is armed for " + named + ", but it would go to " + target,
                    "name the broker that is meant, letter by letter: --arm " + target, Place.NOWHERE));
        }
        return new Arming(target, System.nanoTime() + atMost.toNanos());
    }

    /** How long it still lasts; not positive once it is over. */
    public Duration remaining() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /** @throws DiagnosticException {@code NOT_ARMED} where it is for another broker, or over */
    void require(BrokerAddress other) {
        if (!broker.equals(other) || remaining().isNegative()) {
            throw new DiagnosticException(Diagnostic.error(Code.NOT_ARMED, "writing to " + other + " is not armed" + (broker.equals(other) ? " any more" : ""),
                    "arm anew with --arm " + other + ", for longer with --for", Place.NOWHERE));
        }
    }
}
