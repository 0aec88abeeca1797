package org.twinsmith.opcua.client;

import java.util.List;
import java.util.stream.Collectors;

import org.twinsmith.opcua.address.NodeAddress;

/**
 * A method as a server describes it.
 *
 * @param owner the object that it is called on
 */
public record ServerMethod(NodeAddress address, NodeAddress owner, String name, List<MethodArgument> inputs, List<MethodArgument> outputs) {
    public ServerMethod {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** Such as {@code start(target : Double [rpm])}. */
    public String words() {
        return name + inputs.stream().map(MethodArgument::words).collect(Collectors.joining(", ", "(", ")"))
                + (outputs.isEmpty() ? "" : outputs.stream().map(MethodArgument::words).collect(Collectors.joining(", ", " gives ", "")));
    }
}
