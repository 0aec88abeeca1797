package org.twinsmith.opcua.server;

import java.util.OptionalDouble;

import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.opcua.stack.Values;

/** How the SI double of a signal becomes the value of its node, and back. */
final class SignalCoding {
    /** A value in another unit may miss a bound of the range by rounding. */
    private static final double ROUNDING = 1e-12;

    private SignalCoding() {
    }

    /** The standard data type; an enumeration gets one of its own. */
    static NodeId standardType(ValueType type) {
        return switch (type) {
            case ValueType.Real real -> NodeIds.Double;
            case ValueType.Integer integer -> NodeIds.Int32;
            case ValueType.Boolean truth -> NodeIds.Boolean;
            case ValueType.Enumeration enumeration -> NodeIds.Enumeration;
        };
    }

    /** The node's value of an SI value. */
    static Variant encode(Signal signal, double si) {
        return switch (signal.type()) {
            case ValueType.Real real -> Variant.ofDouble(signal.unit().fromSi(si));
            case ValueType.Integer integer -> Variant.ofInt32((int) Math.rint(si));
            case ValueType.Boolean truth -> Variant.ofBoolean(si != 0);
            case ValueType.Enumeration enumeration -> Variant.ofInt32((int) Math.rint(si));
        };
    }

    /** The SI value of what a client wrote; empty where that is no number. */
    static OptionalDouble decode(Signal signal, Variant value) {
        OptionalDouble number = Values.number(value);
        return number.isPresent() && signal.type() instanceof ValueType.Real
                ? OptionalDouble.of(signal.unit().toSi(number.getAsDouble())) : number;
    }

    /** Whether an SI value is one that the signal may have. */
    static boolean allows(Signal signal, double si) {
        if (signal.type() instanceof ValueType.Enumeration enumeration) {
            return si >= 0 && si < enumeration.literals().size();
        }
        Interval range = signal.variable().range();
        double slack = ROUNDING * Math.max(1, Math.abs(si));
        return Double.isFinite(si) && range.low() - slack <= si && si <= range.high() + slack;
    }

    /** The value itself, moved onto a bound that it misses by rounding only. */
    static double intoRange(Signal signal, double si) {
        Interval range = signal.variable().range();
        return Math.min(range.high(), Math.max(range.low(), si));
    }
}
