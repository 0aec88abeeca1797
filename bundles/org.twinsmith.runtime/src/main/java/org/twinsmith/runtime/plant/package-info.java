/**
 * The plant: a twin that plays the physical world behind an OPC UA server, paced by the wall clock.
 *
 * <p>Start at {@link org.twinsmith.runtime.plant.Plant}. It knows nothing of the mirror that may watch it, and nothing of
 * what the model's own simulation computes: a client that writes an input changes the plant alone.
 */
package org.twinsmith.runtime.plant;
