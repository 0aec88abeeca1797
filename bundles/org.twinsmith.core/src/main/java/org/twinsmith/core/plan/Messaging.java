package org.twinsmith.core.plan;

/**
 * How a broker of messages is used.
 *
 * @param client the client's name at the broker, which then keeps what it could not deliver; empty for any, and nothing is kept
 * @param qos quality of service that is asked for, 0 to 2 (MQTT 3.1.1, section 4.3)
 * @param timePointer where in a message its time stands, as a JSON pointer (RFC 6901); empty for the time of arrival
 */
public record Messaging(String client, int qos, String timePointer) {
    /** What a source has that is no broker, or of which the model says nothing. */
    public static final Messaging NONE = new Messaging("", 0, "");

    public Messaging {
        if (qos < 0 || qos > 2) {
            throw new IllegalArgumentException("there is no quality of service " + qos + "; 0, 1 and 2 are allowed");
        }
    }
}
