/**
 * Nodes of several NodeSets as one graph: what a node consists of, what type it has, what a type derives from.
 *
 * <p>Start at {@link org.twinsmith.exchange.nodeset.space.AddressSpace}. Knows the standard's own types by name, and
 * nothing of the Twin language.
 */
package org.twinsmith.exchange.nodeset.space;
