package org.twinsmith.opcua.client;

import java.util.List;

import org.twinsmith.opcua.address.NodeAddress;

/**
 * A node as a server shows it.
 *
 * @param depth 0 for a child of the node that browsing began at
 * @param address its address, as a binding would write it
 * @param name the name part of its browse name
 * @param nodeClass {@code Object}, {@code Variable} and so on
 * @param dataType name of a variable's data type; empty for what is no variable
 * @param value a variable's present value as text, with a bad status in brackets; empty for what is no variable
 * @param unit display text of a variable's engineering unit; empty where it has none
 * @param writable whether this session may write the value
 * @param arguments what a method takes
 */
public record BrowsedNode(int depth, NodeAddress address, String name, String nodeClass, String dataType,
        String value, String unit, boolean writable, List<MethodArgument> arguments) {
    public BrowsedNode {
        arguments = List.copyOf(arguments);
    }

    /** What is no method, or one without arguments. */
    public BrowsedNode(int depth, NodeAddress address, String name, String nodeClass, String dataType, String value, String unit, boolean writable) {
        this(depth, address, name, nodeClass, dataType, value, unit, writable, List.of());
    }
}
