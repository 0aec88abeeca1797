package org.twinsmith.runtime.live;

import java.util.List;

import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Limit;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.quantity.Unit;

/**
 * A signal as the page shows it.
 *
 * @param unit in which it is shown
 * @param literals what its values are called, where they are no numbers
 * @param usual SI; outside of it the value is drawn as unusual
 * @param allowed SI; outside of it there is an alarm
 */
public record LiveSignal(String name, String description, Unit unit, List<String> literals, Interval usual, Interval allowed) {
    public LiveSignal {
        literals = List.copyOf(literals);
    }

    /** As the model has it: operating and warning limits are usual, alarm and trip limits allowed. */
    public static LiveSignal of(Variable variable) {
        Interval usual = Interval.ALL;
        Interval allowed = Interval.ALL;
        for (Limit limit : variable.limits()) {
            switch (limit.kind()) {
                case OPERATING, WARNING -> usual = narrower(usual, limit.range());
                case ALARM, TRIP -> allowed = narrower(allowed, limit.range());
            }
        }
        List<String> literals = switch (variable.type()) {
            case ValueType.Boolean truth -> List.of("false", "true");
            case ValueType.Enumeration enumeration -> enumeration.literals();
            default -> List.of();
        };
        return new LiveSignal(variable.name(), variable.description(), variable.unit(), literals, usual, allowed);
    }

    private static Interval narrower(Interval first, Interval second) {
        return new Interval(Math.max(first.low(), second.low()), Math.min(first.high(), second.high()));
    }
}
