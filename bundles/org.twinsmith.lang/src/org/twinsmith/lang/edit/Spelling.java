package org.twinsmith.lang.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.lang.naming.TwinNames;
import org.twinsmith.lang.syntax.ExpressionText;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage.Literals;

/** How references are written: by the name of what they lead to now, which may have another name or be another element than when the text was read. */
final class Spelling {
    private final Visibility visibility;
    private final List<TextEdit> imports = new ArrayList<>();
    private Original file;

    Spelling(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @param file where imports go that a reference needs */
    void into(Original file) {
        this.file = file;
    }

    List<TextEdit> imports() {
        return imports;
    }

    /** The text of a reference that is written anew. */
    String of(EObject element, EReference reference) {
        return element.eGet(reference) instanceof Named named ? of(element, reference, named) : ExpressionText.name(element, reference);
    }

    /** The text of one of several targets of a reference. */
    String of(EObject element, EReference reference, Named target) {
        if (target.eIsProxy()) {
            return ExpressionText.name(element, reference);
        }
        if (!(target instanceof Declaration declaration) || isStep(reference)) {
            return target.getName();
        }
        if (file == null) {
            return fullName(declaration, element);
        }
        Visibility.Spelling spelled = visibility.of(declaration, element, reference, file);
        imports.addAll(spelled.imports());
        return spelled.name();
    }

    private static String fullName(Declaration declaration, EObject place) {
        TwinFile here = (TwinFile) EcoreUtil.getRootContainer(place);
        TwinFile there = (TwinFile) EcoreUtil.getRootContainer(declaration);
        QualifiedName namespace = TwinNames.namespace(there);
        return namespace.equals(TwinNames.namespace(here)) ? declaration.getName() : namespace.append(declaration.getName()).toString();
    }

    /** A step of a path is one name, whatever it leads to. */
    private static boolean isStep(EReference reference) {
        return reference == Literals.REFERENCE__TARGET || reference == Literals.MEMBER_ACCESS__MEMBER;
    }

    /** What changes where the reference is written; empty where it is written nowhere yet, or no longer. */
    Optional<List<TextEdit>> edits(EObject now, EObject before, EReference reference, Original text) {
        if (reference == Literals.FUNCTION_CALL__DECLARED) {
            return Optional.of(function((FunctionCall) now, before, text));
        }
        List<INode> nodes = NodeModelUtils.findNodesForFeature(before, reference);
        List<EObject> targets = targets(now, reference);
        if (targets.size() != nodes.size()) {
            return Optional.empty();
        }
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (targets.get(i) instanceof Named target && !target.eIsProxy()) {
                edits.addAll(edit(now, reference, nodes.get(i), target, text));
            }
        }
        return Optional.of(edits);
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> targets(EObject element, EReference reference) {
        Object value = element.eGet(reference);
        return value == null ? List.of() : reference.isMany() ? List.copyOf((List<EObject>) value) : List.of((EObject) value);
    }

    private List<TextEdit> edit(EObject element, EReference reference, INode node, Named target, Original text) {
        String written = NodeModelUtils.getTokenText(node).replaceAll("\\s", "");
        String last = written.substring(written.lastIndexOf('.') + 1);
        if (last.equals(target.getName()) && (isStep(reference) || !(target instanceof Declaration))) {
            return List.of();
        }
        if (!last.equals(target.getName()) && last.equals(formerName(target))) {
            Span span = Span.of(node);
            return List.of(text.replace(new Span(span.end() - last.length(), span.end()), target.getName()));
        }
        if (last.equals(target.getName()) && visibility.means(written, target, element, reference)) {
            return List.of();
        }
        return List.of(text.replace(Span.of(node), of(element, reference, target)));
    }

    private static List<TextEdit> function(FunctionCall now, EObject before, Original text) {
        Named declared = now.getDeclared();
        List<INode> nodes = NodeModelUtils.findNodesForFeature(before, Literals.FUNCTION_CALL__FUNCTION);
        return declared == null || declared.eIsProxy() || nodes.isEmpty() || declared.getName().equals(NodeModelUtils.getTokenText(nodes.getFirst()))
                ? List.of() : List.of(text.replace(Span.of(nodes.getFirst()), declared.getName()));
    }

    /** The name that an element has in the text that it was read from. */
    private static String formerName(Named target) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(target, Literals.NAMED__NAME);
        return nodes.isEmpty() ? null : NodeModelUtils.getTokenText(nodes.getFirst());
    }
}
