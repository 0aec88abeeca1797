package org.twinsmith.opcua.subscription;

/** Told how a subscription fares, by one thread. */
public interface SubscriptionListener extends ValueSink {
    /** All values of a notification were told; when this returns the server may forget it. */
    void delivered();

    /** Something arrived, be it no more than a sign of life. @param more whether the server has more to send at once */
    void alive(boolean more);

    /** The server no longer has notifications that did not arrive. */
    void missed();

    /** A notification, or the rest of one, could not be understood. */
    void unreadable(RuntimeException cause);

    /** The subscription no longer works and must be made anew. */
    void broken();
}
