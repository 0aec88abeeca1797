package org.twinsmith.model.semantics;

import java.util.List;
import java.util.Optional;
import org.twinsmith.model.twin.Annotation;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Deprecation;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Label;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.SemanticIdentifier;
import org.twinsmith.model.twin.Semantics;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.SymbolFile;

/** What is told about a type or a feature itself; nothing of it is inherited. */
public final class Annotations {

    private Annotations() {
    }

    /** In the order of the text; none for what carries no annotations. */
    public static List<Annotation> of(Named named) {
        return switch (named) {
            case Feature feature -> feature.getAnnotations();
            case EnumType type -> type.getAnnotations();
            case StructType type -> type.getAnnotations();
            case ComponentType type -> type.getMembers().stream().filter(Annotation.class::isInstance)
                    .map(Annotation.class::cast).toList();
            case null, default -> List.of();
        };
    }

    /** The advice against using it; empty for what is not deprecated. */
    public static Optional<Deprecation> deprecation(Named named) {
        return of(named).stream().filter(Deprecation.class::isInstance).map(Deprecation.class::cast).findFirst();
    }

    /** Names for people. */
    public static List<Label> labels(Named named) {
        return of(named).stream().filter(Label.class::isInstance).map(Label.class::cast).toList();
    }

    /** The file with the symbol of a type, its own and no base's. */
    public static Optional<SymbolFile> symbol(ComponentType type) {
        return of(type).stream().filter(SymbolFile.class::isInstance).map(SymbolFile.class::cast).findFirst();
    }

    /** Its identifiers in other vocabularies. */
    public static List<SemanticIdentifier> identifiers(Named named) {
        return of(named).stream().filter(Semantics.class::isInstance)
                .flatMap(each -> ((Semantics) each).getIdentifiers().stream()).toList();
    }
}
