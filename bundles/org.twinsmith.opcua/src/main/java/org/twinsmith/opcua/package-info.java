/**
 * A plan's signals on OPC UA.
 *
 * <p>{@code server} plays the plant, {@code client} mirrors and browses one, {@code address} names nodes. Start at
 * {@link org.twinsmith.opcua.server.PlantServer} and {@link org.twinsmith.opcua.client.MirrorClient}. Milo's types stay
 * inside this bundle, and it knows neither solvers nor the model's language: values come and go as SI doubles.
 */
package org.twinsmith.opcua;
