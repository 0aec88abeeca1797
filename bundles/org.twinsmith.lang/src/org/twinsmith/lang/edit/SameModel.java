package org.twinsmith.lang.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.identity.NameFragments;
import org.twinsmith.lang.syntax.ExpressionText;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage.Literals;

/** Whether a text says what a model is: the same elements with the same values, and references by the right names. */
final class SameModel {
    private final String file;

    private SameModel(String file) {
        this.file = file;
    }

    /** Refuses a text that says anything else. @param read what the text was parsed to, not linked */
    static void check(String file, TwinFile model, TwinFile read) {
        new SameModel(file).compare(model, read);
    }

    private void compare(EObject model, EObject read) {
        if (model.eClass() != read.eClass()) {
            throw differs(model, "it would be read as something else");
        }
        if (model instanceof ComponentType type) {
            distinct(type);
        }
        for (EStructuralFeature feature : model.eClass().getEAllStructuralFeatures()) {
            switch (feature) {
                case EAttribute attribute -> {
                    if (!Objects.equals(model.eGet(attribute), read.eGet(attribute)) && attribute != Literals.FUNCTION_CALL__FUNCTION) {
                        throw differs(model, attribute.getName() + " would be read as '" + read.eGet(attribute) + "'");
                    }
                }
                case EReference reference when reference.isContainment() -> children(model, read, reference);
                case EReference reference -> references(model, read, reference);
                default -> { }
            }
        }
    }

    /** Two members of one name cannot be told apart in the text. */
    private static void distinct(ComponentType type) {
        Set<String> names = new HashSet<>();
        for (Named each : Members.declared(type)) {
            if (!names.add(each.getName()) && NodeModelUtils.getNode(type) != null && isNewName(each)) {
                throw Refusal.of(type.getName() + " has a member '" + each.getName() + "' already", "choose another name");
            }
        }
    }

    private static boolean isNewName(Named named) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(named, Literals.NAMED__NAME);
        return nodes.isEmpty() || !NodeModelUtils.getTokenText(nodes.getFirst()).equals(named.getName());
    }

    private void children(EObject model, EObject read, EReference reference) {
        List<EObject> is = all(model, reference).stream().filter(item -> !ListDiff.isEmpty(item)).toList();
        List<EObject> rest = new ArrayList<>(all(read, reference));
        if (reference == Literals.TWIN_FILE__IMPORTS) {
            rest.removeIf(item -> is.stream().noneMatch(each -> NameFragments.key(each).equals(NameFragments.key(item))));
        }
        if (is.size() != rest.size()) {
            throw differs(model, reference.getName() + " would be " + rest.size() + " instead of " + is.size());
        }
        boolean anyOrder = ListForm.of(reference).filter(ListForm::isAnyOrder).isPresent();
        for (EObject child : is) {
            int at = anyOrder ? matching(child, rest) : 0;
            compare(child, rest.remove(at));
        }
    }

    private int matching(EObject child, List<EObject> rest) {
        Optional<String> key = NameFragments.key(child);
        for (int i = 0; i < rest.size(); i++) {
            if (rest.get(i).eClass() == child.eClass() && NameFragments.key(rest.get(i)).equals(key)) {
                return i;
            }
        }
        throw differs(child, "it would be missing");
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> all(EObject element, EReference reference) {
        Object value = element.eGet(reference);
        return value == null ? List.of() : reference.isMany() ? (List<EObject>) value : List.of((EObject) value);
    }

    private void references(EObject model, EObject read, EReference reference) {
        if (reference == Literals.FUNCTION_CALL__DECLARED) {
            return;
        }
        List<INode> nodes = NodeModelUtils.findNodesForFeature(read, reference);
        List<EObject> targets = all(model, reference);
        for (int i = 0; i < targets.size(); i++) {
            EObject target = targets.get(i);
            if (!target.eIsProxy() && target.eResource() == null) {
                throw Refusal.of(ElementText.label(model) + " refers to " + ElementText.label(target) + ", which is deleted", "delete or change that first");
            }
            String name = target instanceof Named named && !named.eIsProxy() ? named.getName() : ExpressionText.name(model, reference);
            String text = i < nodes.size() ? NodeModelUtils.getTokenText(nodes.get(i)).replaceAll("\\s", "") : "";
            if (!target.eIsProxy() && !text.substring(text.lastIndexOf('.') + 1).equals(name)) {
                throw differs(model, reference.getName() + " would be '" + text + "' instead of '" + name + "'");
            }
        }
    }

    private RuntimeException differs(EObject element, String how) {
        return Refusal.at(Place.NOWHERE, "what changed in " + ElementText.label(element) + " of " + file
                + " cannot be written: " + how, "change it in the text");
    }
}
