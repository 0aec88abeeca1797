/**
 * Messages of Sparkplug B (Eclipse Sparkplug 3.0.0, section 6), read and written without a library of protocol buffers.
 *
 * <p>Start at {@link org.twinsmith.mqtt.sparkplug.SparkplugPayload}. {@link org.twinsmith.mqtt.sparkplug.EdgeSession} follows
 * one edge node: its births, aliases and sequence numbers. Sizes and depths are limited; what is wrong with a message is a
 * {@link org.twinsmith.mqtt.payload.MalformedMessage}. The package knows no connection.
 */
package org.twinsmith.mqtt.sparkplug;
