package org.twinsmith.opcua.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryData;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadResult;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadRawModifiedDetails;

/** Reads what a server has recorded of a node: its raw values (OPC 10000-11, 6.5.3). */
final class HistoryReader {
    /** Bounds what a server that never ends its answers can make us keep. */
    private static final int MOST_VALUES = 200_000;
    private static final int VALUES_A_CALL = 10_000;
    private static final Duration FURTHEST = Duration.ofDays(3_650);
    private final OpcUaClient client;

    HistoryReader(OpcUaClient client) {
        this.client = client;
    }

    /**
     * The values of a node after an instant and not after another, in the order of their source times.
     *
     * @return empty where the server keeps no history of the node, or of more values than can be taken at once
     * @throws UaException where the service fails
     */
    Optional<List<DataValue>> raw(NodeId node, Instant from, Instant until) throws UaException {
        ReadRawModifiedDetails details = new ReadRawModifiedDetails(false, new DateTime(from), new DateTime(until),
                Unsigned.uint(VALUES_A_CALL), false);
        List<DataValue> values = new ArrayList<>();
        ByteString more = ByteString.NULL_VALUE;
        do {
            HistoryReadResult result = read(details, node, more);
            if (!result.getStatusCode().isGood() || result.getHistoryData() == null || values.size() > MOST_VALUES) {
                return Optional.empty();
            }
            values.addAll(decoded(result));
            more = result.getContinuationPoint();
        } while (more != null && more.isNotNull() && more.length() > 0);
        return Optional.of(values.stream().filter(value -> value.sourceTime() != null)
                .filter(value -> value.sourceTime().getJavaInstant().isAfter(from)).toList());
    }

    /** Whether what a server has of a node goes back to an instant: it has a value then or before. */
    boolean reachesBackTo(NodeId node, Instant instant) throws UaException {
        ReadRawModifiedDetails details = new ReadRawModifiedDetails(false, new DateTime(instant), new DateTime(instant.minus(FURTHEST)), Unsigned.uint(1), false);
        HistoryReadResult result = read(details, node, ByteString.NULL_VALUE);
        return result.getStatusCode().isGood() && result.getHistoryData() != null && !decoded(result).isEmpty();
    }

    private HistoryReadResult read(ReadRawModifiedDetails details, NodeId node, ByteString more) throws UaException {
        HistoryReadResult[] results = client.historyRead(details, TimestampsToReturn.Source, false,
                List.of(new HistoryReadValueId(node, null, QualifiedName.NULL_VALUE, more))).getResults();
        if (results == null || results.length != 1) {
            throw new UaException(StatusCodes.Bad_UnexpectedError, "an answer without a result");
        }
        return results[0];
    }

    private List<DataValue> decoded(HistoryReadResult result) throws UaException {
        try {
            DataValue[] values = result.getHistoryData().decode(client.getDynamicEncodingContext()) instanceof HistoryData data
                    ? data.getDataValues() : null;
            return values == null ? List.of() : List.of(values);
        } catch (UaSerializationException e) {
            throw new UaException(e.getStatusCode().value(), e);
        }
    }
}
