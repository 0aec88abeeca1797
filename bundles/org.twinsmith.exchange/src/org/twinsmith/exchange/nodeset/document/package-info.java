/**
 * NodeSets as records: what stands in a file of the schema {@code UANodeSet.xsd} (OPC 10000-6, annex F), whose indices of
 * namespaces and whose aliases are resolved.
 *
 * <p>Start at {@link org.twinsmith.exchange.nodeset.document.NodeSetReader}. Knows neither what the nodes mean nor the
 * Twin language.
 */
package org.twinsmith.exchange.nodeset.document;
