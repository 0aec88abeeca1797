package org.twinsmith.opcua.server;

import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.twinsmith.core.quantity.Unit;

/** The feed of a node whose value is an array. Its elements are real numbers, whatever the variables are. */
final class ArrayFeed extends NodeFeed {
    private static final StatusCode NO_DATA = new StatusCode(StatusCodes.Bad_NoData);
    private final Unit unit;
    private final int[] places;

    ArrayFeed(ArraySignal array, UaVariableNode node) {
        super(node);
        unit = array.unit();
        places = array.elements().stream().mapToInt(Integer::intValue).toArray();
    }

    /** @param values SI, of all signals; where one of the elements is not finite the node is bad, since an array has one status */
    void push(double[] values, DateTime source, DateTime server, long tick) {
        Double[] elements = new Double[places.length];
        boolean known = true;
        for (int i = 0; i < places.length; i++) {
            double si = values[places[i]];
            known &= Double.isFinite(si);
            elements[i] = unit.fromSi(si);
        }
        push(new DataValue(known ? new Variant(elements) : Variant.NULL_VALUE, known ? StatusCode.GOOD : NO_DATA, source, server), tick);
    }
}
