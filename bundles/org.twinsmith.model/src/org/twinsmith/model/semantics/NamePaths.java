package org.twinsmith.model.semantics;

import java.util.LinkedList;
import java.util.List;

import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Reference;

/** Names joined by dots, {@code p1.discharge}, as elements. */
public final class NamePaths {
    private NamePaths() {
    }

    /** What the names lead to, outermost first; empty for an expression that is no path, and where a name leads nowhere. */
    public static List<Named> steps(Expression path) {
        if (!(first(path) instanceof Reference reference)) {
            return List.of();
        }
        LinkedList<Named> steps = new LinkedList<>();
        for (Expression at = path; at instanceof MemberAccess access; at = access.getReceiver()) {
            steps.addFirst(access.getMember());
        }
        steps.addFirst(reference.getTarget());
        boolean linked = steps.stream().allMatch(step -> step != null && !step.eIsProxy() && step.getName() != null);
        return linked ? List.copyOf(steps) : List.of();
    }

    /** The expression in front of all dots. */
    public static Expression first(Expression path) {
        Expression first = path;
        while (first instanceof MemberAccess access) {
            first = access.getReceiver();
        }
        return first;
    }
}
