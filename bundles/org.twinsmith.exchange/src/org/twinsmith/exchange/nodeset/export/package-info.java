/**
 * The way from a model to nodes: types, what their instances have, systems as folders of objects.
 *
 * <p>Start at {@link org.twinsmith.exchange.nodeset.export.ModelNodes}. Nothing here knows XML.
 */
package org.twinsmith.exchange.nodeset.export;
