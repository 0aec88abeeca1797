/**
 * The flat system: what is left of instances, inheritance, ports and scenarios once they are flattened; the language
 * between the phases.
 *
 * <p>Start at {@link org.twinsmith.compile.flat.FlatSystem}. Expressions are those of the plan, but a slot is the id of a
 * {@link org.twinsmith.compile.flat.FlatVariable}, its position in the system. It knows neither EMF nor how equations
 * are solved.
 */
package org.twinsmith.compile.flat;
