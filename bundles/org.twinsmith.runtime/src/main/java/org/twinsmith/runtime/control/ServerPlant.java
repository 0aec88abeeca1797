package org.twinsmith.runtime.control;

import java.time.Duration;
import java.util.OptionalDouble;

import org.twinsmith.core.plan.Binding;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.Arming;
import org.twinsmith.opcua.client.NodeAccess;
import org.twinsmith.opcua.security.ServerAccess;

/** A server of OPC UA, whose nodes tell what they hold. */
public final class ServerPlant implements Plant {
    private final NodeAccess node;
    private final Arming arming;

    private ServerPlant(NodeAccess node, Arming arming) {
        this.node = node;
        this.arming = arming;
    }

    /** Connects. @throws org.twinsmith.core.diagnostic.DiagnosticException as {@link NodeAccess#armed} */
    public static ServerPlant armed(ServerAccess access, Arming arming) {
        return new ServerPlant(NodeAccess.armed(access, arming), arming);
    }

    @Override
    public Duration remaining() {
        return arming.remaining();
    }

    @Override
    public OptionalDouble read(Binding binding) {
        return read(node, binding);
    }

    /** The value of a bound node, SI; empty where it is no number. */
    static OptionalDouble read(NodeAccess node, Binding binding) {
        OptionalDouble value = node.read(NodeAddress.parse(binding.address()));
        return value.isEmpty() ? value : OptionalDouble.of(binding.unit().toSi(value.getAsDouble()));
    }

    @Override
    public OptionalDouble present(Setpoint setpoint) {
        return read(setpoint.binding());
    }

    @Override
    public void write(Setpoint setpoint, double si) {
        node.write(NodeAddress.parse(setpoint.binding().address()), setpoint.binding().unit().fromSi(si));
    }

    @Override
    public OptionalDouble confirmed(Setpoint setpoint) {
        return read(setpoint.binding());
    }

    @Override
    public void close() {
        node.close();
    }
}
