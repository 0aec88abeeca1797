package org.twinsmith.mqtt.client;

import org.twinsmith.mqtt.address.TopicAddress;
import org.twinsmith.mqtt.payload.ValueKind;

/**
 * A value that was seen in the messages of a broker.
 *
 * @param value the last one, as text; empty where it is none that has a short text
 * @param unit unit that the sender says, as the property {@code engUnit} of a metric; else empty
 * @param messages how often it was seen
 */
public record BrowsedTopic(TopicAddress address, ValueKind kind, String value, String unit, long messages) {
}
