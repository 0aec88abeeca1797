/**
 * Leads from what is asked for in a drawing to gestures, which the language turns into edits of the text.
 *
 * <p>Entry: {@link org.twinsmith.diagram.edit.Gestures}; {@link org.twinsmith.diagram.edit.Ends} says beforehand what can be
 * connected. Reads the linked model, changes nothing, and keeps none of its elements.
 */
package org.twinsmith.diagram.edit;
