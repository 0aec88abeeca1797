/**
 * The outline of an edited text: its declarations as a tree that can be searched and sorted, and the same tree in a window
 * over the text.
 *
 * <p>Entry class {@link org.twinsmith.ui.outline.TwinOutline}. What a text declares comes from the language.
 */
package org.twinsmith.ui.outline;
