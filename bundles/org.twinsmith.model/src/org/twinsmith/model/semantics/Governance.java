package org.twinsmith.model.semantics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinsmith.model.twin.Annotation;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Custody;
import org.twinsmith.model.twin.CustodyKind;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Marking;
import org.twinsmith.model.twin.MarkingKind;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Retention;

/**
 * What is said of data: what kind they are, who answers for them, how long they are kept. A feature takes from its type what it does not
 * say itself, and a type from its bases: unlike labels, duties are inherited.
 */
public final class Governance {

    private Governance() {
    }

    /** Whether the element itself, its type or a base of it carries a mark. */
    public static boolean is(Named named, MarkingKind kind) {
        return all(named).stream().anyMatch(each -> each instanceof Marking marking && marking.getKind() == kind);
    }

    /** Whether the data tell of a person; health data always do. */
    public static boolean isPersonal(Named named) {
        return is(named, MarkingKind.PERSONAL) || is(named, MarkingKind.HEALTH);
    }

    /** What is said of a kind, nearest first; empty where nothing is. */
    public static Optional<String> custody(Named named, CustodyKind kind) {
        return all(named).stream().filter(each -> each instanceof Custody custody && custody.getKind() == kind)
                .map(each -> ((Custody) each).getText()).findFirst();
    }

    public static Optional<Retention> retention(Named named) {
        return all(named).stream().filter(Retention.class::isInstance).map(Retention.class::cast).findFirst();
    }

    private static List<Annotation> all(Named named) {
        Stream<Annotation> own = named instanceof Feature ? Annotations.of(named).stream() : Stream.empty();
        Stream<ComponentType> types = Members.owner(named).stream().flatMap(type -> Members.linearised(type).reversed().stream());
        return Stream.concat(own, types.flatMap(type -> Annotations.of(type).stream())).toList();
    }
}
