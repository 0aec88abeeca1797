package org.twinsmith.lang.linking;

import java.io.StringReader;
import java.util.Optional;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.TwinFile;

/**
 * An edit between the braces of a type, parsed. What stands before the opening brace and after the closing one is the same,
 * on lines of its own, and the type parses alone; so the whole file would parse to the same, but for that type.
 *
 * @param before the type as it was, in its file
 * @param after the type as it is now, in none
 * @param node the text of the type as it was
 * @param text the text of the whole file as it is now
 */
record BodyEdit(ComponentType before, ComponentType after, ICompositeNode node, IParseResult parsed, String text) {

    /** The difference of a file's text to another one; empty where it is anything else. */
    static Optional<BodyEdit> between(XtextResource file, String text) {
        IParseResult parsed = file.getParseResult();
        if (parsed == null || parsed.hasSyntaxErrors() || !(parsed.getRootASTElement() instanceof TwinFile root)) {
            return Optional.empty();
        }
        String old = parsed.getRootNode().getText();
        int most = Math.min(old.length(), text.length());
        int start = 0;
        while (start < most && old.charAt(start) == text.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < most - start && old.charAt(old.length() - 1 - same) == text.charAt(text.length() - 1 - same)) {
            same++;
        }
        int end = old.length() - same;
        return at(root, start, end).filter(type -> standsAlone(NodeModelUtils.findActualNodeFor(type), old))
                .flatMap(type -> parse(file, type, text));
    }

    /** The type between whose braces a part of the file stands. */
    private static Optional<ComponentType> at(TwinFile root, int start, int end) {
        for (Element element : root.getElements()) {
            ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
            if (node != null && node.getTotalOffset() <= start && end <= node.getTotalEndOffset()) {
                return element instanceof ComponentType type && isInside(node, start, end) ? Optional.of(type) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isInside(ICompositeNode type, int start, int end) {
        for (ILeafNode leaf : type.getLeafNodes()) {
            if (!leaf.isHidden() && leaf.getText().equals("{")) {
                return leaf.getEndOffset() <= start && end < type.getEndOffset();
            }
        }
        return false;
    }

    /** Whether neither its first nor its last line holds anything else: what begins a line decides how the line is read. */
    private static boolean standsAlone(ICompositeNode type, String text) {
        int lineBefore = text.lastIndexOf('\n', type.getOffset());
        int lineAfter = text.indexOf('\n', type.getEndOffset());
        return type.getParent() == type.getRootNode() && type.getTotalOffset() <= Math.max(0, lineBefore)
                && text.substring(lineBefore + 1, type.getOffset()).isBlank()
                && text.substring(type.getEndOffset(), lineAfter < 0 ? text.length() : lineAfter).isBlank();
    }

    private static Optional<BodyEdit> parse(XtextResource file, ComponentType before, String text) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(before);
        String part = text.substring(node.getTotalOffset(),
                node.getTotalEndOffset() + text.length() - node.getRootNode().getTotalLength());
        if (!(node.getGrammarElement() instanceof RuleCall rule)) {
            return Optional.empty();
        }
        IParseResult parsed = file.getParser().parse(rule, new StringReader(part), node.getLookAhead());
        boolean whole = !parsed.hasSyntaxErrors() && parsed.getRootNode().getFirstChild() == parsed.getRootNode().getLastChild();
        return whole && parsed.getRootASTElement() instanceof ComponentType after
                ? Optional.of(new BodyEdit(before, after, node, parsed, text))
                : Optional.empty();
    }

    /** Puts the new type in the place of the old one. */
    void apply(NodeModelBuilder nodes) {
        TwinFile file = (TwinFile) before.eContainer();
        ICompositeNode root = node.getRootNode();
        file.getElements().set(file.getElements().indexOf(before), after);
        nodes.replaceAndTransferLookAhead(node, parsed.getRootNode());
        nodes.setCompleteContent(root, text);
    }
}
