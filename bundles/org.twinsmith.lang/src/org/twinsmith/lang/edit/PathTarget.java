package org.twinsmith.lang.edit;

import java.util.Optional;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorType;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.Type;

/** What a path of names leads to, seen from inside of a type. */
final class PathTarget {

    private PathTarget() {
    }

    /** Refuses a path that leads nowhere. */
    static Named of(ComponentType from, String path) {
        Type at = from;
        Named found = null;
        for (String part : path.replaceAll("\\[[^\\]]*\\]", "").split("\\.")) {
            Optional<Named> next = next(at, part.strip());
            if (next.isEmpty()) {
                throw Refusal.of("'" + part.strip() + "' of '" + path + "' is nothing that " + (at == null ? "has members" : at.getName() + " has"),
                        "name a port or a value of an instance");
            }
            found = next.get();
            at = inside(found).orElse(null);
        }
        return found;
    }

    private static Optional<Named> next(Type at, String name) {
        return switch (at) {
            case ComponentType type -> Members.find(type, name);
            case ConnectorType type -> type.getMembers().stream().filter(member -> name.equals(member.getName())).map(Named.class::cast)
                    .findFirst();
            case null, default -> Optional.empty();
        };
    }

    private static Optional<? extends Type> inside(Named named) {
        return switch (named) {
            case Instance instance -> Members.type(instance);
            case Port port -> Members.connector(port);
            default -> Optional.empty();
        };
    }
}
