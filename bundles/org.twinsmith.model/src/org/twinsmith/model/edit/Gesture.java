package org.twinsmith.model.edit;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Source;
import org.twinsmith.model.twin.TwinFile;

/** What an engineer does in a drawing. Paths and values are text of the language, as it would be written at their place. */
public sealed interface Gesture {

    /** Puts an instance of a type into a container; an import comes along where the type is not visible there. */
    record CreateInstance(ComponentType container, ComponentType type, String name) implements Gesture {
    }

    /** Declares an empty system at the end of a file. */
    record CreateSystem(TwinFile file, String name) implements Gesture {
    }

    /** Connects two ports, or a value to an input: {@code p1.discharge}, {@code tower.inlet}. */
    record Connect(ComponentType container, String source, String target) implements Gesture {
    }

    /** Moves one end of a connection to another port. */
    record Reconnect(Connection connection, End end, String path) implements Gesture {
    }

    /** The ends of a connection. */
    enum End { SOURCE, TARGET }

    /** Renames a declaration and every use of it, in all files. */
    record Rename(Named named, String name) implements Gesture {
    }

    /**
     * Deletes instances, connections and other members, with the connections, relations, exposures, bindings and statements
     * of scenarios that name them. Refused where an equation or another expression does: nobody can tell what should stand there.
     */
    record Delete(List<EObject> elements) implements Gesture {
        public Delete {
            elements = List.copyOf(elements);
        }
    }

    /** Moves an instance into the type of another instance beside it; every path to it goes the longer way then. */
    record MoveInto(Instance instance, Instance container) implements Gesture {
    }

    /** Gives a feature of an instance a value: {@code k}, {@code nameplate.serial}. */
    record SetValue(Instance instance, String feature, String value) implements Gesture {
    }

    /** Takes the value away that an instance gives a feature, so that the one of its type holds. */
    record UnsetValue(Instance instance, String feature) implements Gesture {
    }

    /**
     * Binds a path of a system to an address of a source.
     *
     * @param path beginning with the name of the system: {@code Station.p1.power}
     * @param unit unit of the source without brackets; empty for the declared one
     */
    record Bind(String path, Direction direction, Source source, String address, Optional<String> unit) implements Gesture {

        /** Which way values go. */
        public enum Direction { READ, WRITE }
    }

    /** Declares copies of instances with their values, and the connections among them. They may come from another file, or another model. */
    record Paste(ComponentType container, List<Part> parts, List<Joint> joints) implements Gesture {
        public Paste {
            parts = List.copyOf(parts);
            joints = List.copyOf(joints);
        }

        /** One copy. @param name its own, @param type the one of this model that has the name of that which was copied */
        public record Part(CopiedInstance copied, String name, ComponentType type) {
        }

        /** A connection by the names of the copies: {@code p3.discharge}, {@code tower2.inlet}. */
        public record Joint(String source, String target) {
        }
    }

    /** Declares a copy of an instance beside it, with the same values and no connections. */
    record Duplicate(Instance instance, String name) implements Gesture {
    }
}
