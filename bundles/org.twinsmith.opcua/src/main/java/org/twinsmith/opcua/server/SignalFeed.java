package org.twinsmith.opcua.server;

import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;

/** The feed of one signal. */
final class SignalFeed extends NodeFeed {
    private static final StatusCode NO_DATA = new StatusCode(StatusCodes.Bad_NoData);
    private final Signal signal;

    SignalFeed(Signal signal, UaVariableNode node) {
        super(node);
        this.signal = signal;
    }

    void push(double si, DateTime source, DateTime server, long tick) {
        push(value(signal, si, source, server), tick);
    }

    /** The node's value of an SI value; bad where it is not finite. */
    static DataValue value(Signal signal, double si, DateTime source, DateTime server) {
        boolean known = Double.isFinite(si);
        return new DataValue(known ? SignalCoding.encode(signal, si) : Variant.NULL_VALUE, known ? StatusCode.GOOD : NO_DATA, source, server);
    }

    Signal signal() {
        return signal;
    }
}
