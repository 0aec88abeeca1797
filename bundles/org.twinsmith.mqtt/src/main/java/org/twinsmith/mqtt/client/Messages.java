package org.twinsmith.mqtt.client;

import java.time.Instant;

/** Takes the messages of some topics. Called by one thread. */
interface Messages {
    /**
     * A message.
     *
     * @param retained whether the broker had kept it for whoever subscribes, so that nobody knows how old it is
     */
    void on(String topic, byte[] message, boolean retained, Instant received);
}
