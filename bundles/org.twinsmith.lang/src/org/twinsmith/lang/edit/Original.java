package org.twinsmith.lang.edit;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.model.edit.TextEdit;

/** A file before the edit. @param path the file, as the model knows it, @param root its parsed text */
record Original(String path, String text, INode root) {

    /** The text of an element, from its first word to its last. */
    Span span(EObject element) {
        return Span.of(NodeModelUtils.findActualNodeFor(element));
    }

    /** Replaces a piece of the text. */
    TextEdit replace(Span span, String with) {
        return new TextEdit(path, span.start(), span.length(), with);
    }

    String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The line end that the file uses; {@code \n} where it has one line. */
    String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Where the line of an offset ends, before its line end. */
    int lineStop(int offset) {
        int stop = text.indexOf('\n', offset);
        stop = stop < 0 ? text.length() : stop;
        return stop > offset && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
    }

    /** Where the line after that of an offset starts; the end of the text where there is none. */
    int nextLine(int offset) {
        int stop = text.indexOf('\n', offset);
        return stop < 0 ? text.length() : stop + 1;
    }

    /** The blanks that the line of an offset begins with. */
    String indent(int offset) {
        int start = lineStart(offset);
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    boolean isBlank(int start, int end) {
        return text.substring(start, end).isBlank();
    }
}
