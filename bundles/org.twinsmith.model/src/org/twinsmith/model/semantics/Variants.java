package org.twinsmith.model.semantics;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FidelityVariant;

/** The variants of the behaviour of a type. Without a choice the first one counts. */
public final class Variants {
    private Variants() {
    }

    /** Own and inherited variants in the order of the linearised bases; a type may declare one of a base again. */
    public static List<FidelityVariant> of(ComponentType type) {
        return Members.of(type).stream().filter(FidelityVariant.class::isInstance).map(FidelityVariant.class::cast).toList();
    }

    public static Optional<FidelityVariant> named(ComponentType type, String name) {
        return of(type).stream().filter(variant -> variant.getName().equals(name)).findFirst();
    }

    /** The features that only the variant itself knows. */
    public static List<Feature> features(FidelityVariant variant) {
        return variant.getMembers().stream().filter(Feature.class::isInstance).map(Feature.class::cast).toList();
    }

    /** The variant in which an element stands; empty for what all variants share. */
    public static Optional<FidelityVariant> around(EObject element) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof FidelityVariant variant) {
                return Optional.of(variant);
            }
        }
        return Optional.empty();
    }
}
