package org.twinsmith.diagram.scene;

import java.util.Optional;

import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;

/** Leads from what a drawing of a system shows to the elements of its model. */
public final class Elements {
    private final ComponentType system;

    public Elements(ComponentType system) {
        this.system = system;
    }

    /** The instance at a dotted path from the system. */
    public Optional<Instance> instance(String path) {
        return named(path).filter(Instance.class::isInstance).map(Instance.class::cast);
    }

    /** The type of what stands at a path; the system's own for the empty path. */
    public Optional<ComponentType> type(String path) {
        return path.isEmpty() ? Optional.of(system) : instance(path).flatMap(each -> Optional.ofNullable(Types.of(each)));
    }

    /** What a path names: an instance, a port, a feature. */
    public Optional<Named> named(String path) {
        int dot = path.lastIndexOf('.');
        return type(dot < 0 ? "" : path.substring(0, dot)).flatMap(type -> Members.find(type, path.substring(dot + 1)));
    }

    /** The connection that a link shows. */
    public Optional<Connection> connection(Link link) {
        return type(link.scope()).flatMap(type -> Types.written(type, Connection.class).stream()
                .filter(each -> is(each.getSource(), link.scope(), link.source()) && is(each.getTarget(), link.scope(), link.target())).findFirst());
    }

    private static boolean is(Expression end, String scope, String path) {
        return Path.of(end).filter(each -> each.in(scope).equals(path)).isPresent();
    }
}
