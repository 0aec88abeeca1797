package org.twinsmith.opcua.server;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryData;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadDetails;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadResult;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadRawModifiedDetails;

/**
 * Answers what clients ask of the past: raw values, in either direction, in portions (OPC 10000-11, 6.5.3). A continuation
 * point holds where to go on, so that the server keeps none.
 */
final class HistoryAnswers {
    private static final int PORTION = 10_000;
    private final OpcUaServer server;
    private final PlantHistory history;

    HistoryAnswers(OpcUaServer server, PlantHistory history) {
        this.server = server;
        this.history = history;
    }

    /** @param index place of the signal in the rows of the history */
    HistoryReadResult answer(Signal signal, int index, HistoryReadDetails details, TimestampsToReturn timestamps, HistoryReadValueId asked) {
        if (!(details instanceof ReadRawModifiedDetails raw) || Boolean.TRUE.equals(raw.getIsReadModified())) {
            return failed(StatusCodes.Bad_HistoryOperationUnsupported);
        }
        boolean fromStart = isSet(raw.getStartTime());
        int wanted = raw.getNumValuesPerNode() == null ? 0 : (int) Math.min(Integer.MAX_VALUE, raw.getNumValuesPerNode().longValue());
        if (!fromStart && !isSet(raw.getEndTime()) || wanted == 0 && !(fromStart && isSet(raw.getEndTime()))) {
            return failed(StatusCodes.Bad_HistoryOperationInvalid);
        }
        Instant start = fromStart ? raw.getStartTime().getJavaInstant() : raw.getEndTime().getJavaInstant();
        Instant end = fromStart && isSet(raw.getEndTime()) ? raw.getEndTime().getJavaInstant() : fromStart ? Instant.MAX : Instant.MIN;
        ByteString point = asked.getContinuationPoint();
        boolean goesOn = point != null && point.isNotNull() && point.length() > 0;
        if (goesOn && point.length() != Long.BYTES + Integer.BYTES) {
            return failed(StatusCodes.Bad_ContinuationPointInvalid);
        }
        return portion(signal, index, goesOn ? instant(point) : start, start.equals(end) ? start.plusNanos(1) : end, wanted, timestamps);
    }

    /** Forward where the end is later, else backward. @param wanted how many the client takes at once; 0 for as many as the server gives */
    private HistoryReadResult portion(Signal signal, int index, Instant from, Instant until, int wanted, TimestampsToReturn timestamps) {
        int most = wanted == 0 ? PORTION : Math.min(wanted, PORTION);
        List<PlantHistory.Entry> entries = until.isAfter(from) ? history.forward(index, from, until, most + 1)
                : history.backward(index, from, until, most + 1);
        boolean more = entries.size() > most;
        List<DataValue> values = new ArrayList<>();
        entries.stream().limit(most).forEach(entry -> values.add(DataValue.derivedValue(SignalFeed.value(signal, entry.si(),
                new DateTime(entry.time()), new DateTime(entry.time())), timestamps)));
        HistoryData data = new HistoryData(values.toArray(DataValue[]::new));
        StatusCode status = new StatusCode(values.isEmpty() ? StatusCodes.Good_NoData : StatusCode.GOOD.value());
        return new HistoryReadResult(status, more ? point(entries.get(most).time()) : ByteString.NULL_VALUE,
                ExtensionObject.encode(server.getStaticEncodingContext(), data));
    }

    private static boolean isSet(DateTime time) {
        return time != null && time.isNotNull();
    }

    private static ByteString point(Instant next) {
        return ByteString.of(ByteBuffer.allocate(Long.BYTES + Integer.BYTES).putLong(next.getEpochSecond()).putInt(next.getNano()).array());
    }

    private static Instant instant(ByteString point) {
        ByteBuffer bytes = ByteBuffer.wrap(point.bytesOrEmpty());
        return Instant.ofEpochSecond(Math.clamp(bytes.getLong(), Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()), bytes.getInt() & 0x3FFF_FFFF);
    }

    static HistoryReadResult failed(long status) {
        return new HistoryReadResult(new StatusCode(status), ByteString.NULL_VALUE, null);
    }
}
