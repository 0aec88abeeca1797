package org.twinsmith.lang.edit;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * Where an element begins and ends as an engineer sees it: with the comment lines directly above it and the comment behind it
 * on its last line.
 */
final class Written {
    private final Original file;

    Written(Original file) {
        this.file = file;
    }

    /** The element with its own comments. */
    Span withComments(Span element) {
        return new Span(start(element.start()), end(element.end()));
    }

    /** What to delete so that the element is gone: whole lines where it stands alone on its lines, with one of two blank lines around it. */
    Span lines(Span element) {
        Span own = withComments(element);
        int start = file.lineStart(own.start());
        int stop = file.lineStop(own.end());
        boolean before = file.isBlank(start, own.start());
        boolean after = file.isBlank(own.end(), stop);
        if (before && after) {
            return new Span(start, withoutDoubleBlank(start, file.nextLine(own.end())));
        }
        return after ? new Span(blanksBefore(own.start()), own.end()) : new Span(own.start(), blanksBehind(own.end(), stop));
    }

    private int withoutDoubleBlank(int start, int next) {
        boolean above = start > 0 && file.isBlank(file.lineStart(start - 1), start);
        boolean opens = start > 0 && file.text().substring(0, start).stripTrailing().endsWith("{");
        boolean below = next < file.text().length() && file.isBlank(next, file.lineStop(next));
        return below && (above || opens) ? file.nextLine(next) : next;
    }

    private int blanksBefore(int offset) {
        int at = offset;
        while (at > 0 && " \t".indexOf(file.text().charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private int blanksBehind(int offset, int stop) {
        int at = offset;
        while (at < stop && " \t".indexOf(file.text().charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Takes in comments that stand on lines of their own, directly above. */
    private int start(int element) {
        int start = element;
        for (ILeafNode leaf = before(start); leaf != null && leaf.isHidden(); leaf = before(leaf.getOffset())) {
            String text = leaf.getText();
            if (text.isBlank()) {
                if (breaks(text) > (endsLine(before(leaf.getOffset())) ? 0 : 1)) {
                    return start;
                }
            } else if (file.isBlank(file.lineStart(leaf.getOffset()), leaf.getOffset())) {
                start = leaf.getOffset();
            } else {
                return start;
            }
        }
        return start;
    }

    /** Takes in the comment behind the element on the same line, where nothing follows it there. */
    private int end(int element) {
        int at = element;
        for (ILeafNode leaf = at(at); leaf != null && leaf.isHidden(); leaf = at(at)) {
            String text = leaf.getText();
            if (text.isBlank() && breaks(text) == 0) {
                at = leaf.getTotalEndOffset();
            } else if (text.startsWith("//")) {
                return leaf.getOffset() + text.stripTrailing().length();
            } else if (text.startsWith("/*") && breaks(text) == 0 && file.isBlank(leaf.getTotalEndOffset(), file.lineStop(leaf.getTotalEndOffset()))) {
                return leaf.getTotalEndOffset();
            } else {
                return element;
            }
        }
        return element;
    }

    private static boolean endsLine(ILeafNode leaf) {
        return leaf != null && leaf.isHidden() && leaf.getText().endsWith("\n");
    }

    private static int breaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private ILeafNode before(int offset) {
        return offset <= 0 ? null : NodeModelUtils.findLeafNodeAtOffset(file.root(), offset - 1);
    }

    private ILeafNode at(int offset) {
        return NodeModelUtils.findLeafNodeAtOffset(file.root(), offset);
    }
}
