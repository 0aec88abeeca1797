/**
 * What the editor asks of the language: scenes, places in the text, the types to choose from, the edits that a gesture comes to.
 *
 * <p>Entry: {@link org.twinsmith.diagram.swt.model.TopologyModel}. Safe for threads; nothing of the model leaves it.
 */
package org.twinsmith.diagram.swt.model;
