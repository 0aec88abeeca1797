package org.twinsmith.lang.edit;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.lang.syntax.ExpressionText;

/** Values as the language writes them. */
final class Token {

    private Token() {
    }

    /** A value in the form in which the one before it is written: in quotes, in brackets, or plain. */
    static String like(INode before, Object value) {
        String old = NodeModelUtils.getTokenText(before);
        if (value instanceof Enumerator literal) {
            return literal.getLiteral();
        }
        String text = String.valueOf(value);
        return old.startsWith("\"") ? ExpressionText.quoted(text) : old.startsWith("[") ? "[" + text + "]" : text;
    }
}
