package org.twinsmith.opcua.subscription;

import java.util.function.Consumer;

import org.eclipse.milo.opcua.stack.core.types.structured.PublishResponse;

/** Where the answers to publish requests can be had in the order in which the server sent them; the stack's futures complete in any order. */
@FunctionalInterface
public interface PublishTap {
    /** @param taker told of each answer on the thread of the connection, before its future completes; replaces the one before */
    void open(Consumer<PublishResponse> taker);
}
