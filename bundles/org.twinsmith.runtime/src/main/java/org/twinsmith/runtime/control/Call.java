package org.twinsmith.runtime.control;

import java.util.Optional;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.address.NodeAddress;

/**
 * A method that may be called.
 *
 * @param name the command of the model, or the method's own address
 * @param method the method
 * @param owner the object that it is called on; empty for the only one that has it
 * @param role who answers for it; empty where anybody does
 * @param interlock what has to hold; empty where nothing has to
 * @param place the command's declaration
 */
public record Call(String name, NodeAddress method, Optional<NodeAddress> owner, String role, Optional<Interlock> interlock, Place place) {
    /** A method that no model speaks of. */
    public static Call of(NodeAddress method, Optional<NodeAddress> owner) {
        return new Call(method.toString(), method, owner, "", Optional.empty(), Place.NOWHERE);
    }
}
