package org.twinsmith.opcua.server;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

import org.twinsmith.core.plan.Limit;
import org.twinsmith.core.plan.Variable;

/**
 * The limits of a signal as the standard counts them, SI: a warning is high or low, an alarm and a trip are too high or too
 * low. What the model calls operating limits raises no alarm.
 */
record SignalLimits(OptionalDouble lowLow, OptionalDouble low, OptionalDouble high, OptionalDouble highHigh) {
    static SignalLimits of(Variable variable) {
        return new SignalLimits(finite(lows(variable, true).max()), finite(lows(variable, false).max()), finite(highs(variable, false).min()),
                finite(highs(variable, true).min()));
    }

    boolean isEmpty() {
        return lowLow.isEmpty() && low.isEmpty() && high.isEmpty() && highHigh.isEmpty();
    }

    private static DoubleStream lows(Variable variable, boolean severe) {
        return variable.limits().stream().filter(limit -> isMeant(limit, severe)).mapToDouble(limit -> limit.range().low());
    }

    private static DoubleStream highs(Variable variable, boolean severe) {
        return variable.limits().stream().filter(limit -> isMeant(limit, severe)).mapToDouble(limit -> limit.range().high());
    }

    private static boolean isMeant(Limit limit, boolean severe) {
        return switch (limit.kind()) {
            case OPERATING -> false;
            case WARNING -> !severe;
            case ALARM, TRIP -> severe;
        };
    }

    private static OptionalDouble finite(OptionalDouble bound) {
        return bound.isPresent() && Double.isFinite(bound.getAsDouble()) ? bound : OptionalDouble.empty();
    }
}
