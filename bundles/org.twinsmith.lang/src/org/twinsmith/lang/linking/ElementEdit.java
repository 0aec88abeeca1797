package org.twinsmith.lang.linking;

import java.io.StringReader;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorType;
import org.twinsmith.model.twin.ConstantDeclaration;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.FunctionDeclaration;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.TwinFile;

/**
 * An edit inside of one element of a file, parsed. The element stands on lines of its own, parses alone, and is of the same class as
 * before; so the whole file would parse to the same, but for that element. It may declare another name than before.
 *
 * @param before the element as it was, in its file
 * @param after the element as it is now, in none
 * @param node the text of the element as it was, with the comments before it
 * @param text the text of the whole file as it is now
 */
record ElementEdit(Element before, Element after, ICompositeNode node, IParseResult parsed, String text) implements PartialEdit {

    static Optional<ElementEdit> of(XtextResource file, TwinFile root, Difference difference, String text) {
        String old = file.getParseResult().getRootNode().getText();
        for (Element element : root.getElements()) {
            ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
            if (node != null && difference.isWithin(node.getTotalOffset(), node.getTotalEndOffset()) && node.getParent() == node.getRootNode()
                    && standsAlone(old, node.getTotalOffset(), node.getTotalEndOffset())
                    && standsAlone(text, node.getTotalOffset(), node.getTotalEndOffset() + difference.longer())) {
                Optional<ElementEdit> edit = parse(file, element, node, text.substring(node.getTotalOffset(),
                        node.getTotalEndOffset() + difference.longer()), text);
                if (edit.isPresent()) {
                    return edit;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a part begins at the end of a line and ends at one: what begins a line decides how the line is read. */
    private static boolean standsAlone(String text, int start, int end) {
        String part = text.substring(start, end);
        String first = part.substring(0, part.length() - part.stripLeading().length());
        int lineAfter = text.indexOf('\n', end);
        return (start == 0 || first.indexOf('\n') >= 0) && text.substring(end, lineAfter < 0 ? text.length() : lineAfter).isBlank();
    }

    private static Optional<ElementEdit> parse(XtextResource file, Element before, ICompositeNode node, String part, String text) {
        if (!(node.getGrammarElement() instanceof RuleCall rule)) {
            return Optional.empty();
        }
        IParseResult parsed = file.getParser().parse(rule, new StringReader(part), node.getLookAhead());
        boolean whole = !parsed.hasSyntaxErrors() && parsed.getRootNode().getFirstChild() == parsed.getRootNode().getLastChild();
        return whole && parsed.getRootASTElement() instanceof Element after && isSeenAlike(before, after)
                ? Optional.of(new ElementEdit(before, after, node, parsed, text))
                : Optional.empty();
    }

    /** Whether the edit changes no more of what others see than a name that cross-references lead to. */
    private static boolean isSeenAlike(Element before, Element after) {
        return before.eClass() == after.eClass() && (names(before, after).isEmpty() || before instanceof ComponentType || before instanceof ConnectorType
                || before instanceof StructType || before instanceof EnumType || before instanceof FunctionDeclaration || before instanceof ConstantDeclaration);
    }

    private static Set<String> names(Element before, Element after) {
        if (!(before instanceof Declaration one && after instanceof Declaration other) || Objects.equals(one.getName(), other.getName())) {
            return Set.of();
        }
        return Stream.of(one.getName(), other.getName()).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @Override
    public Set<String> renamed() {
        return names(before, after);
    }

    @Override
    public Optional<Element> replaced() {
        return Optional.of(before);
    }

    @Override
    public void apply(NodeModelBuilder nodes) {
        TwinFile file = (TwinFile) before.eContainer();
        ICompositeNode root = node.getRootNode();
        file.getElements().set(file.getElements().indexOf(before), after);
        nodes.replaceAndTransferLookAhead(node, parsed.getRootNode());
        nodes.setCompleteContent(root, text);
    }
}
