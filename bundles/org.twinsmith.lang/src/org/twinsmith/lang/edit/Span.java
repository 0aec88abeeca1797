package org.twinsmith.lang.edit;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.ITextRegion;

/** A piece of a text. @param start 0-based offset, @param end offset behind it */
record Span(int start, int end) {

    /** The visible text of a node, without the comments before it. */
    static Span of(INode node) {
        ITextRegion region = node.getTextRegion();
        return new Span(region.getOffset(), region.getOffset() + region.getLength());
    }

    int length() {
        return end - start;
    }
}
