/**
 * Where things stand in a drawing, kept in a text file beside the model: {@code station.layout} beside {@code station.twin}.
 *
 * <p>Entry: {@link org.twinsmith.diagram.store.LayoutFile}, which reads and writes the text, and {@link
 * org.twinsmith.diagram.store.SystemLayout}, what it says of one system. One element stands on one line, sorted, so that two
 * people who move different things have no conflict; lines that mean nothing stay. Knows no model and no toolkit.
 */
package org.twinsmith.diagram.store;
