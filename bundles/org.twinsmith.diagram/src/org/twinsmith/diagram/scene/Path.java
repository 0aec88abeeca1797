package org.twinsmith.diagram.scene;

import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Reference;

/**
 * Names joined by dots, linked.
 *
 * @param elements what each name refers to; never empty
 */
record Path(List<Named> elements) {
    /** Reads a path; empty where the expression is none or a name refers to nothing. */
    static Optional<Path> of(Expression expression) {
        LinkedList<Named> elements = new LinkedList<>();
        Expression at = expression;
        while (at instanceof MemberAccess access) {
            elements.addFirst(access.getMember());
            at = access.getReceiver();
        }
        if (!(at instanceof Reference reference)) {
            return Optional.empty();
        }
        elements.addFirst(reference.getTarget());
        boolean linked = elements.stream().allMatch(each -> each != null && !each.eIsProxy() && each.getName() != null);
        return linked ? Optional.of(new Path(List.copyOf(elements))) : Optional.empty();
    }

    Named last() {
        return elements.get(elements.size() - 1);
    }

    /** The path inside of a component. */
    String in(String component) {
        String path = String.join(".", elements.stream().map(Named::getName).toList());
        return join(component, path);
    }

    static String join(String component, String name) {
        return component.isEmpty() ? name : component + "." + name;
    }
}
