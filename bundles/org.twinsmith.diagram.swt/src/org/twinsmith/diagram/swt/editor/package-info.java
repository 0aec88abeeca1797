/**
 * The editor of topologies: one drawing beside the text that it shows, its palette, its tree and table, its commands.
 *
 * <p>Entry: {@link org.twinsmith.diagram.swt.editor.TopologyEditor}. An edit of the drawing is an edit of the document that the text
 * editor shows too, and one step to undo in it.
 */
package org.twinsmith.diagram.swt.editor;
