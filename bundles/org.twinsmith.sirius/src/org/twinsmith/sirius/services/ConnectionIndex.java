package org.twinsmith.sirius.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Named;

/**
 * The connections that the body of a type declares, by what their paths begin with. A drawing asks for them at every pin; a type is
 * read once, and again when something in its body changes.
 */
final class ConnectionIndex extends EContentAdapter {
    private List<Connection> connections = List.of();
    private Map<Named, List<Connection>> byStart = Map.of();
    private boolean isRead;

    private ConnectionIndex() {
    }

    /** The connections of a type and of its bases. */
    static List<Connection> all(ComponentType type) {
        return Members.linearised(type).stream().flatMap(each -> of(each).connections.stream()).toList();
    }

    /** The connections of a type and of its bases that begin or end at a member, or at something inside of it. */
    static List<Connection> at(ComponentType type, Named member) {
        return Members.linearised(type).stream().flatMap(each -> of(each).byStart.getOrDefault(member, List.of()).stream()).toList();
    }

    private static ConnectionIndex of(ComponentType type) {
        ConnectionIndex index = type.eAdapters().stream().filter(ConnectionIndex.class::isInstance).map(ConnectionIndex.class::cast)
                .findFirst().orElseGet(() -> {
                    ConnectionIndex made = new ConnectionIndex();
                    type.eAdapters().add(made);
                    return made;
                });
        if (!index.isRead) {
            index.read(type);
        }
        return index;
    }

    private void read(ComponentType type) {
        connections = new ArrayList<>();
        byStart = new HashMap<>();
        for (Iterator<EObject> inner = type.eAllContents(); inner.hasNext();) {
            if (inner.next() instanceof Connection connection) {
                connections.add(connection);
                Named source = start(connection.getSource());
                Named target = start(connection.getTarget());
                add(source, connection);
                if (target != source) {
                    add(target, connection);
                }
            }
        }
        isRead = true;
    }

    private static Named start(Expression path) {
        return Paths.first(path).orElse(null);
    }

    private void add(Named start, Connection connection) {
        if (start != null) {
            byStart.computeIfAbsent(start, key -> new ArrayList<>()).add(connection);
        }
    }

    /** Whatever changes in the body, a name that is resolved too: it is read again before the next answer. */
    @Override
    public void notifyChanged(Notification notification) {
        super.notifyChanged(notification);
        if (!notification.isTouch() || notification.getEventType() == Notification.RESOLVE) {
            isRead = false;
        }
    }
}
