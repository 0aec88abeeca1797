package org.twinsmith.lang.syntax;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Elements as they are written. */
public final class SourceTexts {
    private static final int SHORT = 50;

    private SourceTexts() {
    }

    /** The text of an element on one line, without the comments in and before it; empty for one without text. */
    public static String of(EObject element) {
        INode node = NodeModelUtils.findActualNodeFor(element);
        return node == null ? "" : NodeModelUtils.getTokenText(node).replaceAll("\\s+", " ").strip();
    }

    /** The text in single quotes, cut where it is long; for messages. */
    public static String quoted(EObject element) {
        String text = of(element);
        return "'" + (text.length() > SHORT ? text.substring(0, SHORT - 3) + "..." : text) + "'";
    }

    /** A word with its indefinite article: a state, an input. */
    public static String one(String word) {
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }
}
