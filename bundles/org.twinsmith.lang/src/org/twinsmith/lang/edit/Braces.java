package org.twinsmith.lang.edit;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The braces around the body of an element. @param open offset of the opening one, @param close offset of the closing one */
record Braces(int open, int close) {

    /** Empty for an element that is written without a body. */
    static Optional<Braces> of(EObject element) {
        int open = -1;
        int close = -1;
        int depth = 0;
        for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(element).getLeafNodes()) {
            if (isKeyword(leaf, "{")) {
                open = depth++ == 0 ? leaf.getOffset() : open;
            } else if (isKeyword(leaf, "}")) {
                close = --depth == 0 ? leaf.getOffset() : close;
            }
        }
        return open < 0 || close < open ? Optional.empty() : Optional.of(new Braces(open, close));
    }

    private static boolean isKeyword(INode node, String text) {
        return node.getGrammarElement() instanceof Keyword keyword && keyword.getValue().equals(text);
    }
}
