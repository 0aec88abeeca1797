/**
 * Wires a twin together and runs it: the plant that plays the physical world, the mirror that follows it, and the store
 * that keeps what both said.
 *
 * <p>Start at {@link org.twinsmith.runtime.plant.Plant}, {@link org.twinsmith.runtime.mirror.Mirror} and
 * {@link org.twinsmith.runtime.store.SampleStore}. It knows plans' bindings and running programs, never the language.
 */
package org.twinsmith.runtime;
