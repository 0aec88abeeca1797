/**
 * What a message says of a value, whatever its form; and messages in JSON.
 *
 * <p>Start at {@link org.twinsmith.mqtt.payload.JsonMessage}. Messages come from strangers: each is read within limits, and
 * what is wrong with one is a {@link org.twinsmith.mqtt.payload.MalformedMessage}, never another exception. The package
 * knows neither topics nor brokers.
 */
package org.twinsmith.mqtt.payload;
