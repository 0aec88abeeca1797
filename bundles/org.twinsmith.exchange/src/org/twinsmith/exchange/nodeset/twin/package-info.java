/**
 * The way from an address space to text: data types, types of objects and variables, what exists, and the writer.
 *
 * <p>Start at {@link org.twinsmith.exchange.nodeset.twin.ModelText}. A type is drafted as
 * {@code TypeDraft} with {@code Member}s; {@code Composer} finds what a node has beyond its types. Nothing here knows XML.
 */
package org.twinsmith.exchange.nodeset.twin;
