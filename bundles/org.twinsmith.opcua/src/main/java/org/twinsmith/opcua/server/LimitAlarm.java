package org.twinsmith.opcua.server;

import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.model.objects.ExclusiveLimitAlarmTypeNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/** The alarm of a signal with limits: which of them it is beyond, one at a time (OPC 10000-9, 5.8.20). */
final class LimitAlarm {
    private final Alarm alarm;
    private final ExclusiveLimitAlarmTypeNode node;
    private final SignalLimits limits;
    private final String name;
    private Level level = Level.NORMAL;

    /** Where a value stands. @param state the state of the standard's machine @param words for an operator */
    private enum Level {
        NORMAL(NodeId.NULL_VALUE, "within its limits", 200, 0), HIGH(NodeIds.ExclusiveLimitStateMachineType_High, "high", 500, 1),
        LOW(NodeIds.ExclusiveLimitStateMachineType_Low, "low", 500, 1), HIGH_HIGH(NodeIds.ExclusiveLimitStateMachineType_HighHigh, "too high", 800, 2),
        LOW_LOW(NodeIds.ExclusiveLimitStateMachineType_LowLow, "too low", 800, 2);

        private final NodeId state;
        private final String words;
        private final int severity;
        private final int rank;

        Level(NodeId state, String words, int severity, int rank) {
            this.state = state;
            this.words = words;
            this.severity = severity;
            this.rank = rank;
        }
    }

    LimitAlarm(OpcUaServer server, ExclusiveLimitAlarmTypeNode node, NodeId source, Signal signal, SignalLimits limits) {
        this.node = node;
        this.limits = limits;
        name = signal.name();
        alarm = new Alarm(server, node, source, signal.name(), signal.name() + " limits", Level.NORMAL.severity, name + " is " + Level.NORMAL.words);
        limits.highHigh().ifPresent(bound -> node.setHighHighLimit(signal.unit().fromSi(bound)));
        limits.high().ifPresent(bound -> node.setHighLimit(signal.unit().fromSi(bound)));
        limits.low().ifPresent(bound -> node.setLowLimit(signal.unit().fromSi(bound)));
        limits.lowLow().ifPresent(bound -> node.setLowLowLimit(signal.unit().fromSi(bound)));
        enter(Level.NORMAL);
    }

    Alarm alarm() {
        return alarm;
    }

    /** @param si the value, SI; NaN leaves the alarm as it is, since nothing is known */
    void watch(double si, DateTime time) {
        Level now = Double.isNaN(si) ? level : level(si);
        if (now != level) {
            boolean worse = now.rank >= level.rank;
            level = now;
            enter(now);
            alarm.become(now != Level.NORMAL, worse, now.severity, name + " is " + now.words, time);
        }
    }

    private Level level(double si) {
        if (si > limits.highHigh().orElse(Double.POSITIVE_INFINITY)) {
            return Level.HIGH_HIGH;
        }
        if (si < limits.lowLow().orElse(Double.NEGATIVE_INFINITY)) {
            return Level.LOW_LOW;
        }
        if (si > limits.high().orElse(Double.POSITIVE_INFINITY)) {
            return Level.HIGH;
        }
        return si < limits.low().orElse(Double.NEGATIVE_INFINITY) ? Level.LOW : Level.NORMAL;
    }

    private void enter(Level entered) {
        node.getLimitStateNode().setCurrentState(LocalizedText.english(entered == Level.NORMAL ? "" : entered.name()));
        node.getLimitStateNode().getCurrentStateNode().setId(entered.state);
    }
}
