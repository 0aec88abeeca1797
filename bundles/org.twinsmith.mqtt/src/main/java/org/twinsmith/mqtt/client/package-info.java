/**
 * Connections to brokers: mirroring values of topics into the twin, and looking at what a broker shows of itself.
 *
 * <p>Start at {@link org.twinsmith.mqtt.client.MirrorClient}. A client knows a broker and addresses, never a model. Values
 * leave as core samples in SI.
 */
package org.twinsmith.mqtt.client;
