package org.twinsmith.compile.flatten;

import org.twinsmith.model.twin.ConstantDeclaration;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.EventDeclaration;

/** What a path of names means within an instance. */
sealed interface Denotation {
    /** @param id of a flat variable */
    record OfVariable(int id) implements Denotation {
    }

    record OfPort(PortEnd end) implements Denotation {
    }

    record OfComponent(Component component) implements Denotation {
    }

    record OfEvent(Component component, EventDeclaration event) implements Denotation {
    }

    record OfConstant(ConstantDeclaration constant) implements Denotation {
    }

    /** @param position of an enumeration literal in its type */
    record OfLiteral(int position) implements Denotation {
    }

    record OfEnumeration(EnumType type) implements Denotation {
    }

    /** A name that has no numeric value here. */
    record Nothing() implements Denotation {
    }
}
