package org.twinsmith.lang.linking;

import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.model.twin.Element;

/**
 * An edit of one comment, or of blanks, after which they are still that: nothing that a file says has changed, but where it
 * says it.
 *
 * @param leaf the comment or the blanks as they were
 * @param now the same as they are now
 * @param text the text of the whole file as it is now
 */
record HiddenEdit(ILeafNode leaf, String now, String text) implements PartialEdit {

    /** Of what begins where the difference does, or else of what ends there. */
    static Optional<HiddenEdit> of(ICompositeNode root, Difference difference, String text) {
        return at(difference.start(), root, difference, text).or(() -> at(difference.start() - 1, root, difference, text));
    }

    private static Optional<HiddenEdit> at(int offset, ICompositeNode root, Difference difference, String text) {
        ILeafNode leaf = offset < 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root, offset);
        if (leaf == null || !leaf.isHidden() || !difference.isWithin(leaf.getTotalOffset(), leaf.getTotalEndOffset())) {
            return Optional.empty();
        }
        String now = text.substring(leaf.getTotalOffset(), leaf.getTotalEndOffset() + difference.longer());
        return isAlike(leaf.getText(), now) ? Optional.of(new HiddenEdit(leaf, now, text)) : Optional.empty();
    }

    /** Whether both are one token of the same kind, and end a line or do not. */
    private static boolean isAlike(String before, String now) {
        if (before.startsWith("//")) {
            return now.startsWith("//") && lineEnd(now) == now.length() - (before.length() - lineEnd(before))
                    && now.substring(lineEnd(now)).equals(before.substring(lineEnd(before)));
        }
        if (before.startsWith("/*")) {
            return now.startsWith("/*") && now.length() >= "/**/".length() && now.indexOf("*/", 2) == now.length() - 2;
        }
        return !now.isEmpty() && before.isBlank() && now.chars().allMatch(c -> " \t\r\n".indexOf(c) >= 0)
                && (before.indexOf('\n') < 0) == (now.indexOf('\n') < 0);
    }

    private static int lineEnd(String comment) {
        int end = 0;
        while (end < comment.length() && comment.charAt(end) != '\n' && comment.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    @Override
    public Optional<Element> replaced() {
        return Optional.empty();
    }

    @Override
    public Set<String> renamed() {
        return Set.of();
    }

    @Override
    public void apply(NodeModelBuilder nodes) {
        ICompositeNode root = leaf.getRootNode();
        ICompositeNode own = nodes.newRootNode(now);
        nodes.newLeafNode(0, now.length(), leaf.getGrammarElement(), true, null, own);
        nodes.replaceAndTransferLookAhead(leaf, own);
        nodes.setCompleteContent(root, text);
    }
}
