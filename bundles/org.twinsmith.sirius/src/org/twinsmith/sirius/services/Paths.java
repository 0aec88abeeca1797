package org.twinsmith.sirius.services;

import java.util.List;
import java.util.Optional;
import org.twinsmith.model.semantics.NamePaths;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.TwinFactory;

/** Paths of names, {@code p1.discharge}, as elements. */
final class Paths {

    private Paths() {
    }

    /** A path along the names; there is at least one. */
    static Expression of(List<? extends Named> steps) {
        Reference first = TwinFactory.eINSTANCE.createReference();
        first.setTarget(steps.getFirst());
        Expression path = first;
        for (Named step : steps.subList(1, steps.size())) {
            MemberAccess access = TwinFactory.eINSTANCE.createMemberAccess();
            access.setReceiver(path);
            access.setMember(step);
            path = access;
        }
        return path;
    }

    static Optional<Named> first(Expression path) {
        return NamePaths.steps(path).stream().findFirst();
    }

    static Optional<Named> last(Expression path) {
        List<Named> steps = NamePaths.steps(path);
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /** The path as it is read, without indices. */
    static String text(Expression path) {
        return String.join(".", NamePaths.steps(path).stream().map(Named::getName).toList());
    }
}
