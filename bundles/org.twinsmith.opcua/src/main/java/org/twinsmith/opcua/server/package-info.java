/**
 * An OPC UA server that plays the plant: its address space is made from the model, its values are pushed by whoever runs
 * the simulation, and clients may write the inputs.
 *
 * <p>Start at {@link org.twinsmith.opcua.server.PlantServer}; {@link org.twinsmith.opcua.server.SignalSpace} says what
 * it shows. Values cross this border as SI doubles; the conversion to each node's type and unit is made here. It does
 * not know where values come from.
 */
package org.twinsmith.opcua.server;
