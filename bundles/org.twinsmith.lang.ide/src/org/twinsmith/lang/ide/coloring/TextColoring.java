package org.twinsmith.lang.ide.coloring;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.Import;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** The meanings of a text that is parsed and linked; what does not parse keeps the meaning of its tokens. */
public final class TextColoring {
    private static final String UNIT_RULE = "UnitText";
    private static final String NAME_RULE = "Name";
    private final EObjectAtOffsetHelper references;

    @Inject
    TextColoring(EObjectAtOffsetHelper references) {
        this.references = references;
    }

    /** The stretches that have a meaning, in the order of the text, without overlap. */
    public List<Stretch> of(XtextResource resource) {
        List<Stretch> stretches = new ArrayList<>();
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            if (leaf.getLength() > 0 && !leaf.getText().isBlank()) {
                stretch(leaf, resource).ifPresent(stretches::add);
            }
        }
        return stretches;
    }

    private Optional<Stretch> stretch(ILeafNode leaf, XtextResource resource) {
        String text = leaf.getText();
        if (leaf.isHidden()) {
            return stretch(text.startsWith("/**") ? Meaning.DOCUMENTATION : Meaning.COMMENT, leaf);
        }
        if (isIn(leaf, UNIT_RULE)) {
            return stretch(Meaning.UNIT, leaf);
        }
        char first = text.charAt(0);
        if (first == '"') {
            return stretch(Meaning.TEXT, leaf);
        }
        if (Character.isDigit(first)) {
            return stretch(Meaning.NUMBER, leaf);
        }
        boolean word = Character.isLetter(first) || first == '_';
        boolean keyword = isWord(leaf.getGrammarElement()) && !isIn(leaf, NAME_RULE);
        return keyword && word ? stretch(Meaning.KEYWORD, leaf) : word ? name(leaf, resource) : Optional.empty();
    }

    private static boolean isWord(EObject grammar) {
        return grammar instanceof Keyword || grammar instanceof EnumLiteralDeclaration
                || grammar instanceof RuleCall call && call.getRule() instanceof EnumRule;
    }

    private static Optional<Stretch> stretch(Meaning meaning, INode leaf) {
        return Optional.of(new Stretch(meaning, leaf.getOffset(), leaf.getLength(), false));
    }

    private Optional<Stretch> name(ILeafNode leaf, XtextResource resource) {
        for (INode node = leaf; node != null; node = node.getParent()) {
            if (node.getGrammarElement() instanceof CrossReference) {
                return referred(leaf, node, resource);
            }
            Assignment assignment = GrammarUtil.containingAssignment(node.getGrammarElement());
            if (assignment != null) {
                return assigned(leaf, NodeModelUtils.findActualSemanticObjectFor(node), assignment.getFeature());
            }
        }
        return Optional.empty();
    }

    /** Of a qualified name, the parts before the last are namespaces. */
    private Optional<Stretch> referred(ILeafNode leaf, INode reference, XtextResource resource) {
        if (leaf.getOffset() + leaf.getLength() < reference.getOffset() + reference.getLength()) {
            return stretch(Meaning.NAMESPACE, leaf);
        }
        return references.resolveCrossReferencedElementAt(resource, leaf.getOffset()) instanceof Named named && !named.eIsProxy()
                ? NamedMeaning.of(named).flatMap(meaning -> stretch(meaning, leaf)) : Optional.empty();
    }

    private static Optional<Stretch> assigned(ILeafNode leaf, EObject element, String feature) {
        if (element instanceof FunctionCall && feature.equals(TwinPackage.Literals.FUNCTION_CALL__FUNCTION.getName())) {
            return stretch(Meaning.FUNCTION, leaf);
        }
        if (element instanceof Import || element instanceof TwinFile) {
            return stretch(Meaning.NAMESPACE, leaf);
        }
        return element instanceof Named named && feature.equals(TwinPackage.Literals.NAMED__NAME.getName())
                ? NamedMeaning.of(named).map(meaning -> new Stretch(meaning, leaf.getOffset(), leaf.getLength(), true))
                : Optional.empty();
    }

    private static boolean isIn(INode leaf, String rule) {
        for (INode node = leaf; node != null && !node.hasDirectSemanticElement(); node = node.getParent()) {
            EObject grammar = node.getGrammarElement();
            boolean called = grammar instanceof RuleCall call && call.getRule().getName().equals(rule);
            if (called || grammar != null && GrammarUtil.containingRule(grammar).getName().equals(rule)) {
                return true;
            }
        }
        return false;
    }
}
