/**
 * A plan's signals on MQTT.
 *
 * <p>{@code client} mirrors what a broker delivers, {@code address} names values within messages, {@code payload} and
 * {@code sparkplug} read the two kinds of message. Start at {@link org.twinsmith.mqtt.client.MirrorClient}. Having read the
 * bundle {@code opcua}, one has read this one: the roles of the classes are the same. The client library's types stay
 * inside, and it knows neither solvers nor the model's language: values leave as SI doubles.
 */
package org.twinsmith.mqtt;
