/**
 * Gestures of a drawing as edits of the text: minimal replacements, computed on the parsed text.
 *
 * <p>Start at {@link org.twinsmith.lang.edit.EditService}. A gesture is a pure function of the texts: it changes no element of
 * the model. Comments, blanks and formatting outside of what a gesture is about stay byte for byte; what would not parse
 * afterwards is refused. One class for each kind of gesture; {@code Written} knows where an element and the comments that
 * belong to it begin and end, {@code Insertion} where a new one goes. {@link org.twinsmith.lang.edit.ModelWriter} goes the
 * other way: from elements that an editor changed in memory to the edits that say the same.
 */
package org.twinsmith.lang.edit;
