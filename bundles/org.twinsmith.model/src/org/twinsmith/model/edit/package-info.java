/**
 * What a diagram asks of the text: gestures in, replacements of text out.
 *
 * <p>Start at {@link org.twinsmith.model.edit.TopologyEdits}. The text is the truth, so a gesture never changes an element of
 * the model; whoever asked applies the replacements to the document and has it read again. The language implements the
 * interface; nothing here knows a parser.
 */
package org.twinsmith.model.edit;
