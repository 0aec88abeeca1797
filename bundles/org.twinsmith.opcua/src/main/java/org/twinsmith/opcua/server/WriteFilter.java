package org.twinsmith.opcua.server;

import java.util.OptionalDouble;

import org.eclipse.milo.opcua.sdk.server.nodes.filters.AttributeFilter;
import org.eclipse.milo.opcua.sdk.server.nodes.filters.AttributeFilterContext;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;

/** Checks what a client writes against the declared range, and hands it on in SI. */
final class WriteFilter implements AttributeFilter {
    private final Signal signal;
    private final WriteListener listener;

    WriteFilter(Signal signal, WriteListener listener) {
        this.signal = signal;
        this.listener = listener;
    }

    @Override
    public void writeAttribute(AttributeFilterContext context, AttributeId attribute, Object value)
            throws UaException {
        if (attribute != AttributeId.Value) {
            context.writeAttribute(attribute, value);
            return;
        }
        OptionalDouble number = SignalCoding.decode(signal, ((DataValue) value).value());
        double si = number.orElseThrow(() -> new UaException(StatusCodes.Bad_TypeMismatch));
        if (Double.isNaN(si)) {
            listener.written(signal.name(), Double.NaN);
        } else if (SignalCoding.allows(signal, si)) {
            listener.written(signal.name(), SignalCoding.intoRange(signal, si));
            context.writeAttribute(attribute, value);
        } else {
            throw new UaException(StatusCodes.Bad_OutOfRange);
        }
    }
}
