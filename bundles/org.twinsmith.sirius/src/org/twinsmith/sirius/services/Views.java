package org.twinsmith.sirius.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Reference;

/** What a figure of Sirius stands for, without its classes: every figure and every diagram has a {@code target}. */
final class Views {

    private Views() {
    }

    /** The element that a figure stands for; an element stands for itself. */
    static EObject target(EObject view) {
        EStructuralFeature target = view == null ? null : view.eClass().getEStructuralFeature("target");
        return target != null && isView(view) ? (EObject) view.eGet(target) : view;
    }

    private static boolean isView(EObject element) {
        return !(element.eClass().getEPackage().getNsURI().startsWith("https://twinsmith.org/"));
    }

    /** The figure inside of which a path leads to another one, which lies in or on it at some depth; null where the path leads elsewhere. */
    static EObject start(EObject view, Expression path) {
        EObject at = view;
        Expression step = path;
        for (; step instanceof MemberAccess access; step = access.getReceiver()) {
            if (at == null || target(at) != access.getMember()) {
                return null;
            }
            at = at.eContainer();
        }
        return at != null && step instanceof Reference first && target(at) == first.getTarget() ? at.eContainer() : null;
    }

    /** Another figure at an end of an edge: {@code sourceNode}, {@code targetNode}. */
    static EObject end(EObject edge, String name) {
        EStructuralFeature end = edge.eClass().getEStructuralFeature(name);
        return end == null ? null : target((EObject) edge.eGet(end));
    }

    /**
     * A place that a pin is named from: inside of the type whose body is drawn there.
     *
     * @param view the figure whose inside it is: a diagram, or a container for a part
     * @param owner the type whose text names the pin
     * @param steps the names on the way: parts, then the pin
     */
    record Scope(EObject view, ComponentType owner, List<Named> steps) {
    }

    /** The places that a pin on the border of a figure can be named from, the innermost first. */
    static List<Scope> scopes(EObject pin) {
        List<Scope> scopes = new ArrayList<>();
        List<Named> steps = new ArrayList<>();
        for (EObject at = pin; at != null && target(at) instanceof Named named && !(named instanceof ComponentType); at = at.eContainer()) {
            steps.addFirst(named);
            EObject around = at.eContainer();
            owner(around).ifPresent(owner -> scopes.add(new Scope(around, owner, List.copyOf(steps))));
        }
        return scopes;
    }

    /** The type whose body is drawn inside of a figure. */
    static Optional<ComponentType> owner(EObject view) {
        return switch (view == null ? null : target(view)) {
            case ComponentType type -> Optional.of(type);
            case Instance part -> Members.type(part);
            case null, default -> Optional.empty();
        };
    }
}
