/**
 * Names of brokers, and of values within the messages of a topic, as sources and bindings write them.
 *
 * <p>Start at {@link org.twinsmith.mqtt.address.TopicAddress}. Plain records: this package knows no protocol library.
 */
package org.twinsmith.mqtt.address;
