/**
 * A plan's signals on OPC UA: client sessions, subscriptions, browsing, and a server that plays the plant.
 *
 * <p>Milo types do not leave this bundle; the simulation is unknown here.
 */
package org.twinsmith.opcua;
