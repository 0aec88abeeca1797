package org.twinsmith.compile.flatten;

import java.util.function.Function;

import org.twinsmith.model.twin.Command;
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

    record OfCommand(Component component, Command command) implements Denotation {
    }

    record OfConstant(ConstantDeclaration constant) implements Denotation {
    }

    /** @param position of an enumeration literal in its type */
    record OfLiteral(int position) implements Denotation {
    }

    record OfEnumeration(EnumType type) implements Denotation {
    }

    /**
     * An array, or a member of a family as a whole.
     *
     * @param at what stands at a position of the shape
     */
    record OfArray(Shape shape, Function<Position, Denotation> at) implements Denotation {
    }

    /** A number that is known before the run, such as the index of a loop. */
    record OfNumber(int value) implements Denotation {
    }

    /** Data that belong together. @param name of the feature */
    record OfStruct(Component component, String name) implements Denotation {
    }

    /** An optional member, or something inside of it, that an instance leaves out. */
    record Absent(Component owner, String name) implements Denotation {
    }

    /** What is wrong and is reported already. */
    record Mistake() implements Denotation {
    }

    /** A name that has no numeric value here. */
    record Nothing() implements Denotation {
    }
}
