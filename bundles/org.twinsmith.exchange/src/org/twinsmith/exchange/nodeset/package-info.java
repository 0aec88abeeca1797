/**
 * Import of OPC UA NodeSets (OPC 10000-6, annex F) as text of the Twin language, and export of a model as a NodeSet.
 *
 * <p>Start at {@link org.twinsmith.exchange.nodeset.NodeSetImport}. The way in: {@code document} reads XML into records,
 * {@code space} joins them to a graph, {@code twin} writes text. What the language cannot say is in the report of losses.
 * Nothing here knows a protocol stack, files or the compiler.
 */
package org.twinsmith.exchange.nodeset;
