package org.twinsmith.runtime.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.plan.Guards;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.opcua.client.Arming;
import org.twinsmith.opcua.client.NodeAccess;
import org.twinsmith.opcua.security.ServerAccess;

/**
 * Writes set-points through their guards: first the range, the limit and the role, before anything is connected; then, at
 * each step along the ramp, the interlock on values that are read at that moment. Whatever happens is recorded, a write
 * before it is made.
 */
public final class GuardedWriter {
    private static final int STEP_MILLIS = 250;
    private final ServerAccess access;
    private final Order order;
    private final AuditLog audit;

    public GuardedWriter(ServerAccess access, Order order, AuditLog audit) {
        this.access = access;
        this.order = order;
        this.audit = audit;
    }

    /**
     * Brings a node to a value, and reads it back.
     *
     * @param target SI
     * @param arm gives the permission to write to the server; asked after the guards that need no connection
     * @return the value that the node shows afterwards, SI
     * @throws DiagnosticException {@code GUARDED}, {@code NOT_ARMED}, {@code AUDIT}; as the connection says; what was
     *         written until then stays written
     */
    public double write(Setpoint setpoint, double target, Function<ServerAccess, Arming> arm) throws InterruptedException {
        try {
            guard(setpoint, target);
            Arming arming = arm.apply(access);
            try (NodeAccess node = NodeAccess.armed(access, arming)) {
                return ramp(setpoint, target, node, arming);
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

    private double ramp(Setpoint setpoint, double target, NodeAccess node, Arming arming) throws InterruptedException {
        double ramp = setpoint.binding().guards().ramp();
        double present = shown(setpoint, node);
        double seconds = Math.abs(target - present) / ramp;
        if (seconds > arming.remaining().toMillis() / 1e3) {
            throw guarded(setpoint, "the way from " + setpoint.text(present) + " to " + setpoint.text(target) + " takes " + Math.ceil(seconds)
                    + " s along the ramp, but writing is armed for " + arming.remaining().toSeconds() + " s only");
        }
        interlock(setpoint, node);
        record("ordered", setpoint, target, Map.of("old", setpoint.binding().unit().fromSi(present)));
        double furthest = ramp * STEP_MILLIS / 1e3;
        double next = present;
        do {
            next = Math.abs(target - next) <= furthest ? target : next + Math.copySign(furthest, target - next);
            interlock(setpoint, node);
            node.write(setpoint.address(), setpoint.binding().unit().fromSi(next));
            if (next != target) {
                Thread.sleep(STEP_MILLIS);
            }
        } while (next != target);
        double after = shown(setpoint, node);
        record("written", setpoint, target, Map.of("old", setpoint.binding().unit().fromSi(present), "shown", setpoint.binding().unit().fromSi(after),
                "result", "Good"));
        return after;
    }

    private static void interlock(Setpoint setpoint, NodeAccess node) {
        setpoint.interlock().ifPresent(interlock -> interlock.require(node, setpoint.binding().variable() + " is not written"));
    }

    private static double shown(Setpoint setpoint, NodeAccess node) {
        return setpoint.binding().unit().toSi(node.read(setpoint.address()).stream().filter(Double::isFinite).findFirst()
                .orElseThrow(() -> guarded(setpoint, "the node " + setpoint.address() + " shows no number, so there is nothing to start from")));
    }

    private void record(String event, Setpoint setpoint, double target, Map<String, Object> more) {
        Map<String, Object> facts = new LinkedHashMap<>(order.facts(event, access.endpoint()));
        facts.put("node", setpoint.address().toString());
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
