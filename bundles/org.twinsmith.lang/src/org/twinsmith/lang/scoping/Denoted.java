package org.twinsmith.lang.scoping;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Reference;

/** The element that a path denotes. */
public final class Denoted {

    private Denoted() {
    }

    /** Empty for an expression that is no path, and for a path with a name that is not resolved. */
    public static Optional<Named> by(EObject expression) {
        Named named = switch (expression) {
            case Reference reference -> reference.getTarget();
            case MemberAccess access -> access.getMember();
            case null, default -> null;
        };
        return Optional.ofNullable(named).filter(found -> !found.eIsProxy());
    }
}
