package org.twinsmith.runtime.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.plan.Guards;
import org.twinsmith.core.plan.Interval;

/**
 * Writes set-points through their guards: first the range, the limit and the role, before anything is connected; then, at
 * each step along the ramp, the interlock on values that are read at that moment. Whatever happens is recorded, a write
 * before it is made.
 */
public final class GuardedWriter {
    private static final int STEP_MILLIS = 250;
    private final String endpoint;
    private final Order order;
    private final AuditLog audit;

    /** @param endpoint where the plant is, for the record */
    public GuardedWriter(String endpoint, Order order, AuditLog audit) {
        this.endpoint = endpoint;
        this.order = order;
        this.audit = audit;
    }

    /**
     * Brings a set-point to a value, and reads it back where the plant says what it took.
     *
     * @param target SI
     * @param plant arms and connects; asked after the guards that need no connection
     * @return the value that the plant shows afterwards, SI; empty where it does not say
     * @throws DiagnosticException {@code GUARDED}, {@code NOT_ARMED}, {@code AUDIT}; as the connection says; what was
     *         written until then stays written
     */
    public OptionalDouble write(Setpoint setpoint, double target, Supplier<? extends Plant> plant) throws InterruptedException {
        try {
            guard(setpoint, target);
            try (Plant connected = plant.get()) {
                return ramp(setpoint, target, connected);
            }
        } catch (DiagnosticException e) {
            record("refused", setpoint, target, Map.of("result", e.diagnostics().getFirst().code().id() + " " + e.diagnostics().getFirst().message()));
            throw e;
        }
    }

    private void guard(Setpoint setpoint, double target) {
        Guards guards = setpoint.binding().guards();
        if (!Double.isFinite(target)) {
            throw guarded(setpoint, target + " is no value");
        }
        within(setpoint, target, setpoint.range(), "the declared range");
        within(setpoint, target, guards.limit(), "the limit of the binding");
        order.requireRole(guards.role(), setpoint.binding().variable(), setpoint.binding().place());
    }

    private static void within(Setpoint setpoint, double target, Interval allowed, String what) {
        if (!(target >= allowed.low() && target <= allowed.high())) {
            throw guarded(setpoint, setpoint.text(target) + " is outside of " + what + ", " + setpoint.text(allowed.low()) + " to "
                    + setpoint.text(allowed.high()));
        }
    }

    private OptionalDouble ramp(Setpoint setpoint, double target, Plant plant) throws InterruptedException {
        double ramp = setpoint.binding().guards().ramp();
        OptionalDouble start = plant.present(setpoint);
        if (start.isEmpty() && Double.isFinite(ramp)) {
            throw guarded(setpoint, "nobody says what " + setpoint.binding().address() + " is now, so there is nothing to start the ramp from");
        }
        double present = start.orElse(target);
        double seconds = Math.abs(target - present) / ramp;
        if (seconds > plant.remaining().toMillis() / 1e3) {
            throw guarded(setpoint, "the way from " + setpoint.text(present) + " to " + setpoint.text(target) + " takes " + Math.ceil(seconds)
                    + " s along the ramp, but writing is armed for " + plant.remaining().toSeconds() + " s only");
        }
        interlock(setpoint, plant);
        Map<String, Object> old = start.isEmpty() ? Map.of() : Map.of("old", setpoint.binding().unit().fromSi(present));
        record("ordered", setpoint, target, old);
        steps(setpoint, present, target, plant);
        OptionalDouble after = plant.confirmed(setpoint);
        Map<String, Object> facts = new LinkedHashMap<>(old);
        after.ifPresent(shown -> facts.put("shown", setpoint.binding().unit().fromSi(shown)));
        facts.put("result", after.isPresent() ? "Good" : "sent; the plant does not say what it took");
        record("written", setpoint, target, facts);
        return after;
    }

    private static void steps(Setpoint setpoint, double present, double target, Plant plant) throws InterruptedException {
        double furthest = setpoint.binding().guards().ramp() * STEP_MILLIS / 1e3;
        double next = present;
        do {
            next = Math.abs(target - next) <= furthest ? target : next + Math.copySign(furthest, target - next);
            interlock(setpoint, plant);
            plant.write(setpoint, next);
            if (next != target) {
                Thread.sleep(STEP_MILLIS);
            }
        } while (next != target);
    }

    private static void interlock(Setpoint setpoint, Plant plant) throws InterruptedException {
        if (setpoint.interlock().isPresent()) {
            setpoint.interlock().get().require(plant::read, setpoint.binding().variable() + " is not written");
        }
    }

    private void record(String event, Setpoint setpoint, double target, Map<String, Object> more) {
        Map<String, Object> facts = new LinkedHashMap<>(order.facts(event, endpoint));
        facts.put("node", setpoint.binding().address() + (setpoint.binding().payload().isEmpty() ? "" : " " + setpoint.binding().payload()));
        facts.put("variable", setpoint.binding().variable());
        facts.put("unit", setpoint.binding().unit().text());
        facts.put("new", setpoint.binding().unit().fromSi(target));
        facts.putAll(more);
        audit.append(facts);
    }

    private static DiagnosticException guarded(Setpoint setpoint, String why) {
        return new DiagnosticException(Diagnostic.error(Code.GUARDED, setpoint.binding().variable() + " is not written: " + why, "",
                setpoint.binding().place()));
    }
}
