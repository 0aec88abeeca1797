package org.twinsmith.ui.editor;

import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Finds the bracket that belongs to the one at the caret. */
public final class BracketMatcher extends DefaultCharacterPairMatcher {
    /** Called by the Generic Editor. */
    public BracketMatcher() {
        super(new char[] {'{', '}', '(', ')', '[', ']'}, IDocumentExtension3.DEFAULT_PARTITIONING, true);
    }
}
