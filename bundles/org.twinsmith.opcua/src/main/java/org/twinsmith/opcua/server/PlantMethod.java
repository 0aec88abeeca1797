package org.twinsmith.opcua.server;

import java.util.Optional;

import org.twinsmith.core.plan.Command;
import org.twinsmith.opcua.address.NodeAddress;

/**
 * One command of the twin as one method of the server.
 *
 * @param address where it stands; its namespace is given by URI
 * @param owner the object that a binding wants it to be called on, besides the one of its path
 */
public record PlantMethod(Command command, NodeAddress address, Optional<NodeAddress> owner) {
    public String name() {
        return command.name();
    }

    /** Whether the model says what it does. */
    public boolean isExecutable() {
        return !command.effects().isEmpty() || command.results().stream().anyMatch(each -> each.value().isPresent());
    }
}
